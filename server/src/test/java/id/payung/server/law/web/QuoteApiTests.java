package id.payung.server.law.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.benefit.Benefits;
import id.payung.rules.benefit.Projection;
import id.payung.rules.contribution.Contributions;
import id.payung.rules.quote.JsonAnswer;
import id.payung.rules.quote.JsonCase;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Everybody may ask what `./payung quote` answers, and gets the same answer.
@ServerTest
class QuoteApiTests {

    private static final String ROUTE = "/api/v1/quote";
    private static final String ONE_YEAR = """
            {"kind":"contribution","segment":"BPU","programmes":["JKK","JKM"],"income":1000000,"from":"2025-01","months":12}
            """;

    @Autowired
    TestAccounts accounts;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'kind':'contribution','segment':'BPU','programmes':['JP'],'income':1,'from':'2026-01'} | programmes | JP
            {'kind':'contribution','segment':'BPU','programmes':['JKK'],'income':-1,'from':'2026-01'} | income | negative
            {'kind':'contribution','segment':'BPU','programmes':['JKK'],'income':99999999999,'from':'2026-01'} | income | at most
            {'kind':'contribution','segment':'PU','programmes':['JKP'],'income':1,'riskClass':'LOW','from':'2015-07'} | from | only from
            {'kind':'contribution','segment':'BPU','programmes':['JKK'],'income':1,'from':'2026-01','nik':'1'} | nik | unknown field
            {'kind':'benefit','event':'DEATH','cause':'OTHER','date':'2026-01-01','segment':'BPU','programmes':['JKM'],'children':[{'birthDate':'2000-01-01'}]} | children[0].birthDate | 23
            {'kind':'projection','date':'1999-01-01','registered':'1999-01-01','paidMonths':1,'lastPaid':'1999-01'} | date | no value
            {'kind':'riddle'} | kind | projection
            """)
    void namesTheFieldAndTheRuleOfACaseThatMakesNoSense(String wrongCase, String field, String rule) {
        var answer = accounts.nobody().postJson(ROUTE + "?lang=en", wrongCase.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("quote.rejected");
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
        assertThat(answer.json().get("rule").asString()).contains(rule);
    }

    @Test
    void saysWhereItIsNotJson() {
        var answer = accounts.nobody().postJson(ROUTE, "{\"kind\":");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("quote.unreadable");
        assertThat(answer.json().get("detail").asString()).contains("bukan JSON");
    }

    @Test
    void refusesWhatWouldKeepTheServerBusy() {
        TestClient nobody = accounts.nobody();
        assertThat(nobody.postJson(ROUTE, " ".repeat(QuoteApi.MOST_BYTES) + ONE_YEAR)
                        .code())
                .isEqualTo("quote.too-large");
        String century = ONE_YEAR.replace("12}", "600}");
        assertThat(nobody.postJson(ROUTE, "[" + century + "," + century + "," + century + "]")
                        .code())
                .isEqualTo("quote.too-many-months");
        String small = "{\"kind\":\"riddle\"}";
        assertThat(nobody.postJson(ROUTE, "[" + (small + ",").repeat(QuoteApi.MOST_CASES) + small + "]")
                        .code())
                .isEqualTo("quote.too-many-cases");
    }

    @Test
    void namesTheCaseOfSeveralThatIsWrong() {
        var answer = accounts.nobody().postJson(ROUTE, "[" + ONE_YEAR + ",{\"kind\":\"riddle\"}]");

        assertThat(answer.json().get("field").asString()).isEqualTo("[1].kind");
    }

    @Test
    void tellsAYearsContributionWithItsLaw() {
        var answer = accounts.nobody().postJson(ROUTE + "?law=true", ONE_YEAR).json();

        assertThat(answer.get("total").asLong()).isEqualTo(201_600);
        assertThat(answer.get("lines")).hasSize(24);
        assertThat(answer.get("lines").get(0).get("sources").get(0).asString()).contains("PP 44/2015");
        assertThat(answer.get("law").toString()).contains("bpu/jkm/amount");
        assertThat(answer.get("trace")).isNotEmpty();
    }

    @Test
    void answersSeveralCasesInTheirOrder() {
        String death = """
                {"kind":"benefit","event":"DEATH","cause":"OTHER","date":"2026-01-05","segment":"BPU",
                 "programmes":["JKM"],"registered":"2024-01-05","paidMonths":24}
                """;
        var answers = accounts.nobody()
                .postJson(ROUTE, "[" + death + "," + ONE_YEAR + "]")
                .json();

        assertThat(answers.get(0).get("outcome").asString()).isEqualTo("GRANTED");
        assertThat(answers.get(0).get("total").asLong()).isEqualTo(42_000_000);
        assertThat(answers.get(1).get("total").asLong()).isEqualTo(201_600);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'contribution','segment':'BPU','programmes':['JKK','JKM'],'income':1099500,'payer':'VILLAGE',"
                        + "'from':'2026-03','months':3,'paidOn':'2026-05-20','paid':50000}",
                "{'kind':'contribution','segment':'PU','programmes':['JKK','JKM','JHT','JP','JKP'],'income':12000000,"
                        + "'riskClass':'HIGH','from':'2025-01','months':6,'readings':['LAW_OF_FIRST_DAY']}",
                "{'kind':'contribution','segment':'CONSTRUCTION','programmes':['JKK','JKM'],'contractValue':750000000,"
                        + "'from':'2025-01'}",
                "{'kind':'benefit','event':'DEATH','cause':'OTHER','date':'2026-01-05','segment':'BPU',"
                        + "'programmes':['JKM'],'registered':'2025-12-05','paidMonths':2,'heirs':[{'relation':'SPOUSE'}],"
                        + "'readings':['WAITING_PAID_MONTHS']}",
                "{'kind':'projection','date':'2026-02-01','registered':'2026-01-05','paidMonths':2,'lastPaid':'2026-02'}"
            })
    void saysWordForWordWhatTheToolSays(String quoted) {
        String asked = quoted.replace('\'', '"');
        var tool = switch (JsonCase.of(JsonCase.parse(asked))) {
            case JsonCase.Contribution c ->
                JsonAnswer.of(c, Contributions.current().reading(c.readings()));
            case JsonCase.Benefit b ->
                JsonAnswer.of(Benefits.current().reading(b.readings()).assess(b.facts()));
            case JsonCase.Outlook o ->
                JsonAnswer.of(
                        Projection.current(o.readings())
                                .on(o.day(), o.registered(), o.paidMonths(), o.lastPaid(), o.stopped()),
                        o.readings());
        };

        assertThat(accounts.nobody().postJson(ROUTE, asked).json()).isEqualTo(JsonCase.parse(tool.toString()));
    }
}
