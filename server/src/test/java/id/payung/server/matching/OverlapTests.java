package id.payung.server.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.region.Regions;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestProgrammes;
import id.payung.synthetic.Person;
import id.payung.synthetic.Population;
import id.payung.synthetic.VillageRef;
import id.payung.synthetic.pairs.Overlaps;
import id.payung.synthetic.pairs.Overlaps.NumberFault;
import id.payung.synthetic.pairs.Overlaps.Overlap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Three sponsors put the same 300 workers on their lists, with faults as clerks make them. All 300 are found,
/// each with
/// its reasons, and what was decided can be undone.
@ServerTest
class OverlapTests {

    private static final int WITH_PROVINCE = 200;
    private static final int WITH_NAGARI = 100;
    private static final String NAGARI = "13.03.04.2003";

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestProgrammes programmes;

    @Autowired
    Regions regions;

    @Test
    void findsAllThreeHundredOverlapsOfRegencyProvinceAndNagariEachWithReasons() {
        List<Overlap> withProvince = Overlaps.of(people("13.03", 0), WITH_PROVINCE, 0.4);
        List<Overlap> withNagari = Overlaps.of(people(NAGARI, 1), WITH_NAGARI, 0);
        Desk regency = new Desk(accounts, programmes, "13.03", 2026);
        Desk nagari = new Desk(accounts, programmes, NAGARI, 2026);
        Desk province = new Desk(accounts, programmes, "13", 2026);

        long nagariList = nagari.checkedText(text(withNagari, true));
        long regencyList = regency.checkedText(
                text(Stream.concat(withProvince.stream(), withNagari.stream()).toList(), false));
        regency.acceptAllInReview(regencyList);
        nagari.acceptAllInReview(nagariList);
        regency.approve(regencyList);
        regency.pay(regencyList);
        nagari.approve(nagariList);
        nagari.pay(nagariList);
        long provinceList = province.checkedText(text(withProvince, true));

        Map<Integer, JsonNode> recorded = regency.rows(regencyList);
        assertThat(recorded.values())
                .allSatisfy(row -> assertThat(row.get("verdict").asString())
                        .as(row.toString())
                        .isEqualTo("ACCEPTED"));
        Set<Integer> foundAtTheGate = foundAtTheGate(province, provinceList, withProvince, recorded);
        Set<Integer> foundBySweep = foundBySweep(regency, nagari.rows(nagariList), recorded);

        assertThat(foundAtTheGate).hasSize(WITH_PROVINCE);
        assertThat(foundBySweep).hasSize(WITH_NAGARI);
    }

    /// Rows whose person was found: by the very same number with the word who covers her, or as a pair with a
    /// waterfall.
    private static Set<Integer> foundAtTheGate(
            Desk province, long list, List<Overlap> truth, Map<Integer, JsonNode> recorded) {
        Map<Integer, Set<Long>> resembled = new HashMap<>();
        for (JsonNode pair : province.allPairs("list=" + list)) {
            assertThat(pair.get("reasons").asString()).contains("tanggal lahir");
            JsonNode right = province.pair(pair.get("id").asLong()).get("right");
            resembled
                    .computeIfAbsent(pair.get("row").asInt(), any -> new HashSet<>())
                    .add(right.get("person").asLong());
        }
        Map<Integer, JsonNode> rows = province.rows(list);
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < truth.size(); i++) {
            int row = i + 2;
            long person = row(recorded, row).get("person").asLong();
            boolean byNumber = truth.get(i).number() == NumberFault.NONE && hasFinding(row(rows, row), "P09");
            if (byNumber || resembled.getOrDefault(row, Set.of()).contains(person)) {
                found.add(row);
            }
        }
        return found;
    }

    private static JsonNode row(Map<Integer, JsonNode> rows, int number) {
        return Objects.requireNonNull(rows.get(number), () -> "row " + number);
    }

    private static boolean hasFinding(JsonNode row, String code) {
        return row.get("findings")
                .valueStream()
                .anyMatch(finding -> finding.get("code").asString().equals(code));
    }

    private static Set<Integer> foundBySweep(
            Desk regency, Map<Integer, JsonNode> nagariRows, Map<Integer, JsonNode> recorded) {
        regency.sweep();
        Set<List<Long>> pairs = new HashSet<>();
        for (JsonNode pair : regency.allPairs("state=OPEN")) {
            JsonNode compared = regency.pair(pair.get("id").asLong());
            if (compared.get("left").path("person").isNumber()) {
                pairs.add(List.of(
                        compared.get("left").get("person").asLong(),
                        compared.get("right").get("person").asLong()));
                assertThat(pair.get("reasons").asString()).contains("tanggal lahir");
            }
        }
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < WITH_NAGARI; i++) {
            long first = row(recorded, WITH_PROVINCE + i + 2).get("person").asLong();
            long second = row(nagariRows, i + 2).path("person").asLong(0);
            if (pairs.contains(List.of(Math.min(first, second), Math.max(first, second)))) {
                found.add(i);
            }
        }
        return found;
    }

    private Population people(String territory, int part) {
        List<VillageRef> villages = (territory.length() > 8
                        ? List.of(regions.require(territory))
                        : regions.villagesWithin(territory).subList(0, 12))
                .stream()
                        .map(village -> {
                            var path = regions.path(village.code());
                            return new VillageRef(
                                    village.code(),
                                    village.name(),
                                    path.get(2).name(),
                                    path.get(1).name(),
                                    path.get(0).name());
                        })
                        .toList();
        return Population.of(villages, 20_261_120L + part).part(part, 2);
    }

    private static byte[] text(List<Overlap> overlaps, boolean again) {
        List<String> lines = new ArrayList<>();
        lines.add("No;NIK;Nama Lengkap;Tempat Lahir;Tanggal Lahir;L/P;Nama Ibu Kandung;Pekerjaan;Alamat;"
                + "Desa/Kelurahan;Kecamatan;Kabupaten/Kota");
        for (Overlap overlap : overlaps) {
            Person person = overlap.person();
            lines.add(String.join(
                    ";",
                    "1",
                    again ? overlap.nik() : person.nik(),
                    again ? overlap.name() : person.name(),
                    person.birthPlace(),
                    String.format(
                            Locale.ROOT,
                            "%02d-%02d-%d",
                            person.birthDate().getDayOfMonth(),
                            person.birthDate().getMonthValue(),
                            person.birthDate().getYear()),
                    person.sex().letter(),
                    again ? overlap.mother() : person.motherName(),
                    "Petani",
                    "JL. MAWAR",
                    person.village().name(),
                    person.village().districtName(),
                    person.village().regencyName()));
        }
        return Desk.utf8(String.join("\r\n", lines) + "\r\n");
    }
}
