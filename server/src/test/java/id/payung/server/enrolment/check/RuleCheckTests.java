package id.payung.server.enrolment.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.linkage.clean.NationalId;
import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.server.enrolment.sheet.Header;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.Eligibility.Further;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a cell says to a rule.
class RuleCheckTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''        | 0
            entah     | 0
            0         | 0
            11        | 0
            1-4       | 0
            1 s.d. 4  | 0
            100       | 0
            1         | 1
            04        | 4
            Desil 4   | 4
            D4        | 4
            4,0       | 4
            4.0       | 4
            10        | 10
            """)
    void readsADecileOrNothing(String written, int decile) {
        assertThat(RuleCheck.decile(written)).isEqualTo(decile);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            PETANI               | -
            KETUA RT             | -
            PENSIUNAN PNS        | -
            ISTRI ANGGOTA TNI    | -
            GURU NON PNS         | -
            PNS                  | CIVIL_SERVANT sure
            TENTARA NASIONAL INDONESIA | SOLDIER sure
            KEPALA DESA          | VILLAGE_OFFICIAL sure
            KARYAWAN SWASTA      | WAGE_EARNER sure
            GURU SD PNS          | CIVIL_SERVANT
            KARYAWAN TOKO        | WAGE_EARNER
            """)
    void tellsAnOfficeFromWordsAroundIt(String written, String meaning) {
        var found = JobWords.SHIPPED.find(written);

        assertThat(found == null ? null : found.group() + (found.sure() ? " sure" : ""))
                .isEqualTo(meaning);
    }

    @Test
    void waitsForAProofUntilOneIsAttachedElsewhere() {
        NationalId woman = new NationalId("1506025203850001");

        assertThat(proof(woman, nik -> false)).containsExactly(Fault.PROOF_MISSING);
        assertThat(proof(null, nik -> true)).containsExactly(Fault.PROOF_MISSING);
        assertThat(proof(woman, woman::equals)).isEmpty();
    }

    private static List<Fault> proof(@Nullable NationalId nik, ProofFinder proofs) {
        Further further = new Further(null, false, null, false, false, false, false, Set.of("NLY"));
        Eligibility version = new Eligibility(
                1, LocalDate.of(2024, 1, 1), 17, 65, true, Set.of(), further, "Perbup 7/2024", false, Map.of(), null);
        ContributionMonth january = ContributionMonth.parse("2024-01");
        RowRules rules = RowRules.of(version, MonthRange.inclusive(january, january), "15.06");
        Findings findings = new Findings(rules);
        Cells cells = new Cells(new Header(1, 1, List.of(), List.of()));
        new RuleCheck(cells, rules, proofs).proof("NLY", nik, findings);
        assertThat(findings.list())
                .allSatisfy(finding -> assertThat(finding.rule())
                        .isNotNull()
                        .satisfies(rule -> assertThat(rule.source()).isEqualTo("Perbup 7/2024")));
        return findings.list().stream().map(Finding::fault).toList();
    }
}
