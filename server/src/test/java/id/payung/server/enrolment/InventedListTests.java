package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.server.access.Actors;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.synthetic.Population;
import id.payung.synthetic.Villages;
import id.payung.synthetic.list.FaultMix;
import id.payung.synthetic.list.ListStyle;
import id.payung.synthetic.list.VillageList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Large invented lists whose every fault is known beforehand.
@ServerTest
class InventedListTests {

    @TempDir
    Path folder;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private record Judged(String verdict, Set<String> codes) {}

    @ParameterizedTest
    @CsvSource({
        "daftar.xlsx,PLAIN,10000,1",
        "daftar.csv,PLAIN,3000,2",
        "daftar.xlsx,MESSY,3000,3",
        "daftar.csv,MESSY,3000,4"
    })
    void findsEveryPlantedFaultAndRefusesNoCleanRow(String name, ListStyle style, int rows, long seed)
            throws IOException {
        Path sheet = folder.resolve(name);
        Path truth = folder.resolve("benar.csv");
        VillageList.of(population(seed), rows)
                .faults(FaultMix.of(0.3))
                .style(style)
                .write(sheet, truth);
        TestOffice office = TestOffice.of(accounts);

        long list = office.handIn(Files.readAllBytes(sheet));

        Map<Integer, Judged> judged = judged(list);
        Map<String, Integer> missed = new TreeMap<>();
        Map<String, Integer> accused = new TreeMap<>();
        int people = 0;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(truth)) {
            for (NamedCsvRecord line : reader) {
                String kind = line.getField("kind");
                if (kind.equals("FILE") || kind.equals("SKIP")) {
                    continue;
                }
                int row = Integer.parseInt(line.getField("row"));
                Judged found = judged.get(row);
                people += kind.equals("ROW") ? 1 : 0;
                if (found == null) {
                    missed.merge("row lost", 1, Integer::sum);
                } else if (kind.equals("FAULT")
                        && line.getField("evidence").equals("LIST")
                        && !found.codes().contains(line.getField("code"))
                        && !line.getField("code").startsWith("N")) {
                    missed.merge(
                            line.getField("code") + " " + line.getField("detail") + ", found " + found.codes(),
                            1,
                            Integer::sum);
                } else if (kind.equals("ROW")
                        && line.getField("code").isEmpty()
                        && !line.getField("name").equalsIgnoreCase(line.getField("mother"))
                        && !found.verdict().equals("ACCEPTED")) {
                    accused.merge(found.verdict() + " " + found.codes(), 1, Integer::sum);
                }
            }
        }

        assertThat(missed).isEmpty();
        assertThat(accused).isEmpty();
        assertThat(people).isEqualTo(rows);
        var counts = office.list(list).get("counts");
        assertThat(counts.get("accepted").asInt()
                        + counts.get("review").asInt()
                        + counts.get("refused").asInt()
                        + counts.get("duplicate").asInt())
                .isEqualTo(rows);
    }

    @Test
    void givesTheSameVerdictsWhenTheSameListIsCheckedAgain() throws IOException {
        Path sheet = folder.resolve("daftar.csv");
        VillageList.of(population(9), 1_000).faults(FaultMix.of(0.3)).write(sheet);
        TestOffice office = TestOffice.of(accounts);
        long list = office.handIn(Files.readAllBytes(sheet));
        Map<Integer, Judged> before = judged(list);

        office.officer.postJson("/api/v1/lists/" + list + "/check", "");
        TestOffice.awaitEnd(office.officer, list);

        assertThat(judged(list)).isEqualTo(before);
    }

    private static Population population(long seed) {
        return Population.of(
                        Villages.sample().stream()
                                .filter(village -> village.code().startsWith("15.06"))
                                .toList(),
                        seed)
                .asOf(LocalDate.of(2024, 1, 1));
    }

    private Map<Integer, Judged> judged(long list) {
        Map<Integer, Judged> judged = new HashMap<>();
        actors.callAsSystem(() -> transactions.execute(status -> {
            jdbc.sql("select row_number, verdict, fault_codes from enrolment.list_row where list_id = :list")
                    .param("list", list)
                    .query(row -> {
                        String[] codes = (String[]) row.getArray(3).getArray();
                        judged.put(row.getInt(1), new Judged(row.getString(2), Set.copyOf(Arrays.asList(codes))));
                    });
            return judged;
        }));
        return judged;
    }
}
