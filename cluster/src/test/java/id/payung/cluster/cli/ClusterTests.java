package id.payung.cluster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTests {
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return Cluster.run(new PrintWriter(new StringWriter()), new PrintWriter(errors, true), arguments);
    }

    @Test
    void whatIsNoTableIsToldInOneLineBeforeAnythingStarts() {
        assertThat(run("sweep", "people.xlsx", "--out", "pairs.parquet")).isEqualTo(1);
        assertThat(run("sweep", "people.csv", "--out", "pairs")).isEqualTo(1);
        assertThat(run("match", "jdbc:postgresql://host/db", "people.csv", "--out", "pairs.csv"))
                .isEqualTo(1);
        assertThat(errors.toString().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("people.xlsx") && line.contains(".parquet"))
                .anyMatch(line -> line.contains("#TABLE"));
    }

    @Test
    void aWrongCallIsToldFromBadInput() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("sweep", "people.csv")).isEqualTo(2);
        assertThat(run("serve", "--workers", "0")).isEqualTo(2);
    }

    @Test
    void filesAreLinkedOnThisMachineAndBadOnesAreNamed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, """
                id,nik,nama,tgl lahir
                a1,1502011203859001,AMRAN HASAN,12-03-1985
                a2,1502010408709001,PAIMIN,04-08-1970
                a3,1502011203859001,Amran bin Hasan,12 Maret 1985
                """);
        String out = folder.resolve("pairs.csv").toString();
        assertThat(run("sweep", file.toString(), "--master", "local[1]", "--tasks", "2", "--out", out))
                .isZero();
        try (var parts = Files.list(Path.of(out))) {
            String written = parts.filter(part -> part.toString().endsWith(".csv"))
                    .map(part -> {
                        try {
                            return Files.readString(part);
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .reduce("", String::concat);
            assertThat(written).contains("a1,a3,").contains("NIK sama");
        }
        assertThat(errors.toString()).contains("nik=nik").contains("pairs found 1");
        errors.getBuffer().setLength(0);
        Files.writeString(file, "id,nama\n1,Amran\n2,Hasan\n,Paimin\n");
        assertThat(run("sweep", file.toString(), "--master", "local[1]", "--map", "name=nama", "--out", out + "2.csv"))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("Line 4 of ").contains("no value in the column \"id\"");
        assertThat(run("sweep", folder + "/no.csv", "--master", "local[1]", "--out", out))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("There is no file");
    }
}
