package id.payung.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.synthetic.VillageFixtures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticTests {
    @TempDir
    Path folder;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return Synthetic.run(new PrintWriter(output, true), new PrintWriter(errors, true), arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static String villages() {
        return VillageFixtures.file().toString();
    }

    @Test
    void aMissingOptionIsAWrongCall() {
        assertThat(run("list", "--rows", "5")).isEqualTo(2);
        assertThat(errors.toString()).contains("--out");
    }

    @Test
    void aMissingVillagesFileIsNamedInOneLine() {
        assertThat(run("list", "--villages", file("none.csv"), "--rows", "5", "--out", file("l.xlsx")))
                .isEqualTo(1);
        assertThat(errors.toString().lines()).singleElement().asString().contains("none.csv", "Check the path");
    }

    @Test
    void aMalformedVillageCodeIsNamedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("v.csv"), "code,name,district,regency,province\n1504032005,A,B,C,D\n");
        assertThat(run("list", "--villages", file("v.csv"), "--rows", "5", "--out", file("l.xlsx")))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("Line 2", "1504032005", "15.04.01.2001");
    }

    @Test
    void aVillagesFileWithoutAColumnSaysWhichIsMissing() throws IOException {
        Files.writeString(folder.resolve("v.csv"), "code,name\n15.04.03.2005,A\n");
        assertThat(run("list", "--villages", file("v.csv"), "--rows", "5", "--out", file("l.xlsx")))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("no column \"district\"");
    }

    @Test
    void aShareThatIsNoNumberIsExplained() {
        assertThat(run("list", "--villages", villages(), "--rows", "5", "--faults", "many", "--out", file("l.xlsx")))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("0.05", "many");
    }

    @Test
    void aPartThatDoesNotExistIsExplained() {
        assertThat(run("list", "--villages", villages(), "--rows", "5", "--part", "4/3", "--out", file("l.xlsx")))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("1/n to n/n");
    }

    @Test
    void writesAListItsTruthAndWhatRegistersWouldAnswer() throws IOException {
        assertThat(run(
                        "list",
                        "--villages",
                        villages(),
                        "--rows",
                        "400",
                        "--seed",
                        "7",
                        "--faults",
                        "field",
                        "--out",
                        file("l.csv"),
                        "--truth",
                        file("t.csv"),
                        "--register",
                        file("r.csv"),
                        "--style",
                        "signed"))
                .isZero();
        assertThat(output.toString()).contains("400 rows", "REFUSED");
        assertThat(Files.readAllLines(folder.resolve("t.csv")).stream().filter(line -> line.startsWith("ROW")))
                .hasSize(400);
        List<String> register = Files.readAllLines(folder.resolve("r.csv"));
        assertThat(register.stream().filter(line -> line.contains(",DECEASED,")))
                .isNotEmpty();
        assertThat(register.stream().filter(line -> line.endsWith(",WAGE_EARNER")))
                .isNotEmpty();
        assertThat(register.stream().filter(line -> line.endsWith(",OTHER_PAYER")))
                .isNotEmpty();
        assertThat(register.stream().map(line -> line.substring(0, 16)).distinct())
                .hasSameSizeAs(register);
    }

    @Test
    void withoutVillagesItTakesTheSampleAndAProgrammesOwnOccupations() throws IOException {
        assertThat(run("list", "--rows", "30", "--occupation", "OJP=3,SAK=1", "--out", file("l.csv")))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("l.csv")).stream().skip(1))
                .hasSize(30)
                .allMatch(line -> line.contains(";TUKANG OJEK PANGKALAN;") || line.contains(";SOPIR ANGKOT;"));
    }

    @Test
    void anUnknownOccupationIsNamedWithTheKnownOnes() {
        assertThat(run("list", "--rows", "30", "--occupation", "XYZ=3", "--out", file("l.csv")))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("XYZ", "PTN");
    }

    @Test
    void writesPeople() throws IOException {
        assertThat(run("people", "--villages", villages(), "--rows", "50", "--out", file("p.csv")))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("p.csv"))).hasSize(51);
    }

    @Test
    void writesOneOrTwoFilesForLinkage() throws IOException {
        assertThat(run(
                        "pairs",
                        "--villages",
                        villages(),
                        "--rows",
                        "200",
                        "--out",
                        file("d.csv"),
                        "--truth",
                        file("p.csv")))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("d.csv"))).hasSize(201);
        assertThat(run(
                        "pairs",
                        "--villages",
                        villages(),
                        "--rows",
                        "200",
                        "--rows-b",
                        "100",
                        "--share",
                        "0.5",
                        "--out",
                        file("a.csv"),
                        "--out-b",
                        file("b.csv"),
                        "--truth",
                        file("p.csv")))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("b.csv"))).hasSize(101);
        assertThat(Files.readAllLines(folder.resolve("p.csv"))).hasSize(51);
    }
}
