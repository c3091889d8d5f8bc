package id.payung.rules.quote;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.benefit.ReasonCode;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Place;
import id.payung.rules.explain.Policy;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every dated figure, every open question and every reason occurs in the answer to at least one case.
class CasesCoverTheLawTests {

    /// Figures no answer cites: asked for by the application, or checked before there is an answer.
    private static final Set<String> ASKED_FOR_OTHERWISE = Set.of(
            "benefit/jkk/sudden_death_hours",
            "bpu/advance_months",
            "claims/deadlines",
            "claims/documents",
            "claims/late_payment_rate",
            "eligibility/bpu/available_schemes",
            "eligibility/bpu/barred_offices",
            "eligibility/bpu/barred_segments",
            "eligibility/bpu/entry_age_limit",
            "eligibility/bpu/lowest_base_income",
            "eligibility/bpu/minimum_age",
            "eligibility/bpu/required_schemes",
            "eligibility/construction/available_schemes",
            "eligibility/foreigner/months_of_work",
            "eligibility/intern/available_schemes",
            "eligibility/pu/available_schemes",
            "intern/due_day",
            "jkp/training_cost",
            "jkp/window_months",
            "jp/defer_years",
            "pu/due_day",
            "pu/late_fine_rate");

    private static final Set<String> FIGURES = new TreeSet<>();
    private static final Set<String> READINGS = new TreeSet<>();
    private static final Set<String> REASONS = new TreeSet<>();

    @BeforeAll
    static void answerAllCases() throws IOException {
        for (JsonNode answer : CaseTests.answersWithLaw()) {
            for (JsonNode figure : answer.path("law").values()) {
                FIGURES.add(figure.get("parameter").stringValue() + " from "
                        + figure.get("from").stringValue());
            }
            READINGS.addAll(answer.path("policies").findValuesAsString("choice"));
            REASONS.addAll(answer.path("reasons").findValuesAsString("code"));
        }
    }

    @Test
    void everyFigureOfTheLawDecidesACase() {
        Set<String> wanted = Parameters.current().all().stream()
                .filter(parameter -> !ASKED_FOR_OTHERWISE.contains(parameter.id()))
                .flatMap(parameter -> values(parameter).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        wanted.removeIf(value -> isPensionAgeToCome(value) || FIGURES.contains(value));
        assertThat(wanted).as("figures without a case").isEmpty();
    }

    @Test
    void theFiguresAskedForOtherwiseExist() {
        Set<String> ids = Parameters.current().all().stream().map(Parameter::id).collect(Collectors.toSet());
        assertThat(ids).containsAll(ASKED_FOR_OTHERWISE);
    }

    @Test
    void everyReadingThatAnAnswerCanShowIsShownByACase() {
        Set<String> wanted = Arrays.stream(Choice.values())
                .filter(choice -> choice.policy().place() == Place.ANSWER)
                .map(Choice::name)
                .collect(Collectors.toCollection(TreeSet::new));
        wanted.removeAll(READINGS);
        assertThat(wanted).as("readings without a case").isEmpty();
    }

    @Test
    void noAnswerShowsAReadingThatOthersApply() {
        assertThat(READINGS)
                .allSatisfy(reading -> assertThat(Choice.valueOf(reading).policy())
                        .extracting(Policy::place)
                        .isEqualTo(Place.ANSWER));
    }

    @Test
    void everyReasonIsGivenByACase() {
        Set<String> wanted =
                Arrays.stream(ReasonCode.values()).map(ReasonCode::name).collect(Collectors.toCollection(TreeSet::new));
        wanted.remove(ReasonCode.CHILD_TOO_OLD.name()); // the command rejects such a child; see ReadingTests
        wanted.removeAll(REASONS);
        assertThat(wanted).as("reasons without a case").isEmpty();
    }

    private static Set<String> values(Parameter<?> parameter) {
        return parameter.history().stream()
                .filter(Dated.class::isInstance)
                .map(entry -> parameter.id() + " from " + entry.from())
                .collect(Collectors.toSet());
    }

    /// Ages from 2034 on are in the table because the regulation lists them; nobody asks for them yet.
    private static boolean isPensionAgeToCome(String value) {
        return value.startsWith("jp/pension_age from 20") && value.compareTo("jp/pension_age from 2034") > 0;
    }
}
