package id.payung.server.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.contribution.ContributionCase;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.Policy;
import id.payung.server.law.Decision.Kind;
import id.payung.server.law.Decision.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What two people decided holds from its day on, and no day earlier.
class LawInForceTests {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 15);
    private static final ContributionCase VILLAGE = ContributionCase.selfEmployed(
                    Rupiah.of(1_000_000),
                    Set.of(Scheme.JKK, Scheme.JKM),
                    MonthRange.startingAt(ContributionMonth.of(2026, 4), 6))
            .paidBy(Payer.VILLAGE);

    @Test
    void readsUnclearLawByDefaultWhileNobodyDecided() {
        LawInForce law = LawInForce.asShipped();

        assertThat(law.readings(JULY).changes()).isEmpty();
        assertThat(law.behind(Policy.VILLAGE_DISCOUNT, JULY)).isEmpty();
        assertThat(law.quote(VILLAGE).total()).isEqualTo(Rupiah.of(6 * 16_800));
    }

    @Test
    void takesADecidedReadingFromItsDayOn() {
        LawInForce law = new LawInForce(List.of(reading(1, Choice.VILLAGE_PAYS_HALF, JULY)));

        assertThat(law.readings(JULY.minusDays(1)).of(Policy.VILLAGE_DISCOUNT)).isEqualTo(Choice.VILLAGE_PAYS_FULL);
        assertThat(law.readings(JULY).of(Policy.VILLAGE_DISCOUNT)).isEqualTo(Choice.VILLAGE_PAYS_HALF);
        assertThat(law.behind(Policy.VILLAGE_DISCOUNT, JULY))
                .hasValueSatisfying(decision -> assertThat(decision.id()).isEqualTo(1));
    }

    @Test
    void pricesEachMonthByTheReadingOfItsLastDay() {
        LawInForce law = new LawInForce(List.of(reading(1, Choice.VILLAGE_PAYS_HALF, JULY)));

        var quote = law.quote(VILLAGE);

        assertThat(quote.total()).isEqualTo(Rupiah.of(3 * 16_800 + 3 * 8_400));
        assertThat(quote.amount(Scheme.JKK, ContributionMonth.of(2026, 6))).isEqualTo(Rupiah.of(10_000));
        assertThat(quote.amount(Scheme.JKK, ContributionMonth.of(2026, 7))).isEqualTo(Rupiah.of(5_000));
        assertThat(quote.policies()).contains(Choice.VILLAGE_PAYS_FULL, Choice.VILLAGE_PAYS_HALF);
        assertThat(quote.total()).isEqualTo(law.quoteWithoutSteps(VILLAGE).total());
    }

    @Test
    void letsTheLaterDecisionHoldFromItsOwnDayOn() {
        LawInForce law = new LawInForce(List.of(
                reading(1, Choice.VILLAGE_PAYS_HALF, JULY), reading(2, Choice.VILLAGE_PAYS_FULL, JULY.plusMonths(1))));

        assertThat(law.readings(JULY).of(Policy.VILLAGE_DISCOUNT)).isEqualTo(Choice.VILLAGE_PAYS_HALF);
        assertThat(law.readings(JULY.plusMonths(1)).of(Policy.VILLAGE_DISCOUNT)).isEqualTo(Choice.VILLAGE_PAYS_FULL);
        assertThat(law.behind(Policy.VILLAGE_DISCOUNT, JULY.plusMonths(1)))
                .hasValueSatisfying(decision -> assertThat(decision.id()).isEqualTo(2));
    }

    @Test
    void letsACaseAskForAnotherReading() {
        LawInForce law = LawInForce.asShipped();

        assertThat(law.quote(VILLAGE, Policies.defaults().with(Choice.VILLAGE_PAYS_HALF))
                        .total())
                .isEqualTo(Rupiah.of(6 * 8_400));
    }

    @Test
    void letsAConfirmedFigureDecideUntilItIsDoubtedAgain() {
        LocalDate first = LocalDate.of(2015, 7, 1);
        String figure = "eligibility/bpu/minimum_age";
        Decision confirmed = confirmation(1, figure, Decision.CONFIRMED, first);
        Decision doubted = confirmation(2, figure, Decision.DOUBTED, first);

        assertThat(decides(LawInForce.asShipped(), figure)).isFalse();
        assertThat(decides(new LawInForce(List.of(confirmed)), figure)).isTrue();
        assertThat(decides(new LawInForce(List.of(confirmed, doubted)), figure)).isFalse();
    }

    private static boolean decides(LawInForce law, String figure) {
        return law.figures().number(figure).at(JULY).decides();
    }

    private static Decision reading(long id, Choice choice, LocalDate from) {
        return decision(id, Kind.READING, choice.policy().name(), choice.name(), from);
    }

    private static Decision confirmation(long id, String figure, String choice, LocalDate from) {
        return decision(id, Kind.CONFIRMATION, figure, choice, from);
    }

    private static Decision decision(long id, Kind kind, String subject, String choice, LocalDate from) {
        return new Decision(
                id,
                kind,
                subject,
                choice,
                from,
                "Alasan",
                "Surat 1/2026",
                State.APPROVED,
                1,
                "Ratna",
                Instant.EPOCH,
                "Bambang",
                Instant.EPOCH.plusSeconds(id),
                null);
    }
}
