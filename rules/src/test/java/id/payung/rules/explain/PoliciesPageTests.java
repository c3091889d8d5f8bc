package id.payung.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The list in `docs/law/policies.md` is written from the policies; what stands outside the marks is written by hand.
///
/// After a change: `./payung test -pl rules -Dtest=PoliciesPageTests -Dpayung.update=true`.
class PoliciesPageTests {

    private static final Path PAGE = Path.of("../docs/law/policies.md");
    private static final String BEGIN = "<!-- written from Policy and Choice: begin -->\n";
    private static final String END = "<!-- written from Policy and Choice: end -->\n";

    @Test
    void listsEveryPolicyWithItsReadings() throws IOException {
        String page = Files.readString(PAGE);
        String renewed =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + list() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("payung.update")) {
            Files.writeString(PAGE, renewed);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/law/policies.md is older than the policies; see this test for the command that renews it")
                .isEqualTo(renewed);
    }

    @Test
    void givesEveryPolicyADefaultThatBelongsToIt() {
        for (Policy policy : Policy.values()) {
            assertThat(policy.choices()).isNotEmpty().allMatch(c -> c.policy() == policy);
            assertThat(policy.byDefault()).isEqualTo(policy.choices().getFirst());
            assertThat(policy.question().id())
                    .isNotBlank()
                    .isNotEqualTo(policy.question().en());
        }
    }

    @Test
    void takesAnotherReadingWithoutChangingTheFirst() {
        Policies defaults = Policies.defaults();
        Policies other = defaults.with(Choice.VILLAGE_PAYS_HALF);
        assertThat(other.has(Choice.VILLAGE_PAYS_HALF)).isTrue();
        assertThat(other.has(Choice.VILLAGE_PAYS_FULL)).isFalse();
        assertThat(other.changes()).containsOnlyKeys(Policy.VILLAGE_DISCOUNT);
        assertThat(defaults.has(Choice.VILLAGE_PAYS_FULL)).isTrue();
        assertThat(defaults.changes()).isEmpty();
    }

    @Test
    void keepsReadingsInATraceOnceAndInOrder() {
        Trace trace = Trace.withoutSteps();
        Policies.defaults().take(Choice.VILLAGE_PAYS_HALF, trace);
        trace.reading(Choice.GAP_TO_LOWER_BAND);
        trace.reading(Choice.GAP_TO_LOWER_BAND);
        assertThat(trace.readings()).containsExactly(Choice.GAP_TO_LOWER_BAND, Choice.VILLAGE_PAYS_FULL);
        Set<Policy> asked = trace.readings().stream().map(Choice::policy).collect(Collectors.toSet());
        assertThat(asked).isEqualTo(Set.of(Policy.INCOME_BETWEEN_BANDS, Policy.VILLAGE_DISCOUNT));
    }

    private static String list() {
        return table(
                        "Shown in the answer",
                        "| policy | what is open | readings, the default first |\n| --- | --- | --- |\n",
                        true)
                + table(
                        "Applied outside the formulas",
                        "| policy | what is open | reading | applied by |\n| --- | --- | --- | --- |\n",
                        false);
    }

    private static String table(String title, String head, boolean shownInAnswer) {
        StringBuilder list = new StringBuilder("\n### " + title + "\n\n" + head);
        for (Policy policy : Policy.values()) {
            if ((policy.place() == Place.ANSWER) != shownInAnswer) {
                continue;
            }
            List<String> readings = policy.choices().stream()
                    .map(c -> "`" + c + "` " + c.text().en())
                    .toList();
            list.append("| `")
                    .append(policy)
                    .append("` | ")
                    .append(policy.question().en())
                    .append(" | ");
            list.append(String.join("<br>", readings)).append(" |");
            list.append(shownInAnswer ? "" : " " + policy.place().text().en() + " |")
                    .append('\n');
        }
        return list.append('\n').toString();
    }
}
