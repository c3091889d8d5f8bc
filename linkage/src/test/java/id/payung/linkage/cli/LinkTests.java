package id.payung.linkage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTests {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return Link.run(new PrintWriter(new StringWriter()), new PrintWriter(errors, true), arguments);
    }

    private String file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, List.of(lines));
        return file.toString();
    }

    private String out() {
        return folder.resolve("pairs.csv").toString();
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(run("nowhere.csv", "--out", out())).isEqualTo(1);
        assertThat(errors.toString()).contains("nowhere.csv").hasLineCount(1);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        String empty = folder.resolve("empty.csv").toString();
        Files.createFile(Path.of(empty));
        assertThat(run(empty, "--out", out())).isEqualTo(1);
        assertThat(errors.toString()).contains("is empty").hasLineCount(1);
    }

    @Test
    void aHeaderWithoutRowsIsRefused() throws IOException {
        assertThat(run(file("a.csv", "id,name"), "--out", out())).isEqualTo(1);
        assertThat(errors.toString()).contains("no rows");
    }

    @Test
    void aMissingIdColumnIsNamedWithWhatThereIs() throws IOException {
        assertThat(run(file("a.csv", "no,name", "1,Amran"), "--map", "name=name", "--out", out()))
                .isEqualTo(1);
        assertThat(errors.toString())
                .contains("no column \"id\"")
                .contains("no, name")
                .hasLineCount(1);
    }

    @Test
    void aRowWithoutIdentifierIsNamedByItsLine() throws IOException {
        assertThat(run(file("a.csv", "id,name", "1,Amran", ",Hasan"), "--out", out()))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("Line 3");
    }

    @Test
    void filesWithoutACommonFieldAreRefused() throws IOException {
        assertThat(run(
                        file("a.csv", "id,nama", "1,Amran"),
                        file("b.csv", "id,tgl lahir", "1,1985-03-12"),
                        "--out",
                        out()))
                .isEqualTo(1);
        assertThat(errors.toString())
                .contains("recognised in both")
                .contains("--map")
                .hasLineCount(1);
    }

    @Test
    void blankValuesAreRefused() throws IOException {
        assertThat(run(file("a.csv", "id,name", "1,-", "2,"), "--out", out())).isEqualTo(1);
        assertThat(errors.toString()).contains("blank or unreadable");
    }

    @Test
    void aWrongCallIsToldFromBadInput() throws IOException {
        String file = file("a.csv", "id,name", "1,Amran");
        assertThat(run(file)).isEqualTo(2);
        assertThat(run(file, "--out", out(), "--threshold", "1.5")).isEqualTo(2);
        assertThat(run(file, "--out", out(), "--map", "shoe=name")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("--out")
                .contains("between 0 and 1")
                .contains("postcode");
    }

    @Test
    void aConstantColumnEndsAtOnceAndSaysWhy() throws IOException {
        String[] lines = new String[40_001];
        lines[0] = "id,colour,shape";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = i + ",red,round";
        }
        assertThat(run(file("a.csv", lines), "--text", "colour", "--text", "shape", "--out", out()))
                .isZero();
        assertThat(errors.toString()).contains("large").contains("not compared: 799,980,000 pairs");
        assertThat(Path.of(out())).hasContent("id_a,id_b,score,probability,reasons");
    }

    @Test
    void duplicatesAreWrittenWithReasonsAndTheGuessIsTold() throws IOException {
        String file = file(
                "a.csv",
                "id;No KTP;Nama Lengkap;Tgl Lahir;JK;Nama Ibu",
                "a1;1502011203859001;AMRAN HASAN;12-03-1985;L;ROHANA",
                "a2;1502010408709001;PAIMIN;04-08-1970;L;TUMINAH",
                "a3;'1502011203859001;Amran bin Hasan;12 Maret 1985;Lk;Rohanah");
        String clusters = folder.resolve("clusters.csv").toString();
        String model = folder.resolve("model.json").toString();
        assertThat(run(file, "--out", out(), "--clusters", clusters, "--model", model))
                .isZero();
        assertThat(errors.toString())
                .contains("nik=No KTP")
                .contains("mother=Nama Ibu")
                .contains("seconds");
        List<String> pairs = Files.readAllLines(Path.of(out()));
        assertThat(pairs).hasSize(2);
        assertThat(pairs.get(1))
                .startsWith("a1,a3,")
                .contains("NIK sama")
                .contains("nama sama")
                .contains("tanggal lahir sama");
        assertThat(Files.readAllLines(Path.of(clusters))).hasSize(3);
        assertThat(Files.readString(Path.of(model))).contains("\"matchShare\"").contains("\"level\": \"EQUAL\"");
    }

    @Test
    void aStoredModelGivesTheSameScoresAgain() throws IOException {
        String file = file(
                "a.csv",
                "id,nik,nama,tgl lahir",
                "a1,1502011203859001,AMRAN HASAN,12-03-1985",
                "a2,1502010408709001,PAIMIN,04-08-1970",
                "a3,1502011203859001,Amran bin Hasan,12 Maret 1985");
        String model = folder.resolve("model.json").toString();
        assertThat(run(file, "--out", out(), "--model", model)).isZero();
        String again = folder.resolve("again.csv").toString();
        assertThat(run(file, "--out", again, "--model-in", model)).isZero();
        assertThat(Path.of(again)).hasSameTextualContentAs(Path.of(out()));
        Files.writeString(
                Path.of(model),
                Files.readString(Path.of(model)).replaceFirst("\"matchShare\": [^,]+", "\"matchShare\": 1.0E-12"));
        assertThat(run(file, "--out", again, "--model-in", model)).isZero();
        assertThat(Files.readString(Path.of(again))).isNotEqualTo(Files.readString(Path.of(out())));
    }

    @Test
    void aModelThatDoesNotFitIsRefusedInOneLine() throws IOException {
        String file = file("a.csv", "id,nama,tgl lahir", "1,Amran,1985-03-12");
        assertThat(run(file, "--out", out(), "--model-in", "nowhere.json")).isEqualTo(1);
        String broken = file("model.json", "not a model");
        assertThat(run(file, "--out", out(), "--model-in", broken)).isEqualTo(1);
        assertThat(errors.toString().lines().filter(line -> !line.startsWith("guessed")))
                .hasSize(2)
                .allMatch(line -> line.contains("model"));
    }

    @Test
    void numbersOfAnotherTypeAreNotTakenForANik() throws IOException {
        String file = file(
                "a.csv",
                "id,type,number,name",
                "1,KTP,1502011203859001,Amran Saputra",
                "2,SIM,1502011203859001,Wagiman Utomo",
                "3,KTP,1502011203859001,Amran Saputra");
        assertThat(run(file, "--map", "nik=number", "--map", "idtype=type", "--map", "name=name", "--out", out()))
                .isZero();
        List<String> pairs = Files.readAllLines(Path.of(out()));
        assertThat(pairs).hasSize(2);
        assertThat(pairs.get(1)).startsWith("1,3,");
    }

    @Test
    void otherFieldsThanIndonesianOnesAreLinkedBetweenTwoFiles() throws IOException {
        String a = file(
                "a.csv",
                "rec_id,given_name,surname,street,suburb,postcode,date_of_birth",
                "a1,michaela,neumann,stanley street,winston hills,4223,1915-11-11",
                "a2,courtney,painter,pinkerton circuit,richlands,4560,1916-12-14",
                "a3,charles,green,salkauskas crescent,dapto,4566,1948-09-30");
        String b = file(
                "b.csv",
                "rec_id,given_name,surname,street,suburb,postcode,date_of_birth",
                "b1,neumann,michaela,stanely street,winston hills,4223,1915-11-11",
                "b2,courtney,paintre,pinkerton circuit,richlands,4560,1916-12-14",
                "b3,vanessa,parr,macquoid place,south grafton,2135,1951-12-10");
        assertThat(run(a, b, "--id", "rec_id", "--english", "--out", out())).isZero();
        assertThat(errors.toString()).contains("given=given_name").contains("birth=date_of_birth");
        List<String> pairs = Files.readAllLines(Path.of(out()));
        assertThat(pairs).hasSize(3);
        assertThat(pairs.get(1)).startsWith("a1,b1,");
        assertThat(pairs.get(2)).startsWith("a2,b2,");
    }
}
