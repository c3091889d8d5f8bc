package id.payung.rules.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Segment;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeirsTests {

    private static final LocalDate DEATH = LocalDate.of(2025, 6, 1);

    @Test
    void sendsMoneyWithoutHeirsWhereItsProgrammeSays() {
        assertThat(Heirs.current().decide(List.of(), DEATH, Scheme.JHT).withoutHeirs())
                .isNotNull()
                .extracting(text -> text.id())
                .isEqualTo("Balai Harta Peninggalan");
        assertThat(Heirs.current().decide(List.of(), DEATH, Scheme.JKM).withoutHeirs())
                .isNotNull()
                .extracting(text -> text.id())
                .isEqualTo("Biaya pemakaman kepada yang mengurus pemakaman; sisanya kepada Dana Jaminan Sosial");
    }

    @Test
    void leavesNobodyOutOfTheHighestRank() {
        Relative wife = new Relative(Relative.Relation.SPOUSE, null);
        Relative child = new Relative(Relative.Relation.CHILD, LocalDate.of(2010, 1, 1));
        Relative sister = new Relative(Relative.Relation.SIBLING, null);
        HeirDecision decision = Heirs.current().decide(List.of(sister, child, wife), DEATH, Scheme.JKM);
        assertThat(decision.entitled()).containsExactly(child, wife);
        assertThat(decision.withoutHeirs()).isNull();
        assertThat(decision.guardianNeeded()).isTrue();
        assertThat(decision.ageUnknown()).isTrue();
        assertThat(decision.sources()).contains("PP 44/2015 Pasal 37 ayat (5), Pasal 40");
    }

    @Test
    void belongsToALawThatMayBeReadAfresh() {
        BenefitCase facts = BenefitCase.of(
                Event.DEATH,
                Cause.WORK_ACCIDENT,
                DEATH,
                Segment.BPU,
                Set.of(Scheme.JKK, Scheme.JKM),
                Rupiah.of(1_000_000));
        Findings findings = Benefits.under(Parameters.current()).assess(facts).findings();
        assertThat(findings.total()).isEqualTo(Rupiah.of(70_000_000));
        assertThat(findings.trace()).isNotEmpty();
    }
}
