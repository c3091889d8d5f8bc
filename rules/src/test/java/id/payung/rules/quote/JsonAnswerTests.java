package id.payung.rules.quote;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.benefit.Benefits;
import id.payung.rules.benefit.Projection;
import id.payung.rules.contribution.ContributionQuote;
import id.payung.rules.contribution.Contributions;
import id.payung.rules.explain.Policies;
import org.junit.jupiter.api.Test;

/// Other programs read cases and write answers exactly as the command does.
class JsonAnswerTests {

    private final Contributions contributions = Contributions.current();

    @Test
    void answersAContribution() {
        JsonCase.Contribution asked = (JsonCase.Contribution) read("""
                {"kind":"contribution","segment":"BPU","programmes":["JKK","JKM"],"income":1000000,"from":"2026-04",
                 "payer":"APBD","paidOn":"2026-04-16","paid":40000,"readings":["VILLAGE_PAYS_HALF"]}""");
        ContributionQuote quote = contributions.quote(asked.facts());
        assertThat(JsonAnswer.of(quote).get("total").longValue()).isEqualTo(16_800);
        assertThat(JsonAnswer.of(quote).has("due")).isFalse();
        assertThat(JsonAnswer.of(asked, contributions).get("due").size()).isEqualTo(1);
        assertThat(JsonAnswer.of(asked, contributions).at("/paid/months").intValue())
                .isEqualTo(2);
        assertThat(JsonAnswer.law(quote.law()).findValuesAsString("parameter")).contains("bpu/jkm/amount");
        assertThat(asked.readings().changes()).hasSize(1);
    }

    @Test
    void answersABenefit() {
        JsonCase.Benefit asked = (JsonCase.Benefit) read("""
                {"kind":"benefit","event":"DEATH","cause":"OTHER","date":"2025-06-01","segment":"BPU",
                 "programmes":["JKM"],"registered":"2024-01-01"}""");
        assertThat(JsonAnswer.of(Benefits.current().assess(asked.facts()))
                        .get("total")
                        .longValue())
                .isEqualTo(42_000_000);
    }

    @Test
    void answersAnOutlook() {
        JsonCase.Outlook asked = (JsonCase.Outlook) read("""
                {"kind":"projection","date":"2026-01-20","registered":"2025-11-20","paidMonths":2,"lastPaid":"2025-12",
                 "sponsorStopped":true}""");
        Policies policies = Policies.defaults();
        Projection.Outlook outlook =
                Projection.current(policies).on(asked.day(), asked.registered(), asked.paidMonths(), asked.lastPaid());
        assertThat(JsonAnswer.of(outlook, policies).get("lapsesOn").stringValue())
                .isEqualTo("2026-04-16");
        assertThat(asked.stopped()).isTrue();
    }

    private static JsonCase read(String text) {
        return JsonCase.of(JsonCase.parse(text));
    }
}
