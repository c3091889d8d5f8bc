package id.payung.server.decree;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Input;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The words of a decree.
///
/// @param considering reasons, without letters in front
/// @param legalBases laws and decrees, without numbers in front
/// @param articles without "Pasal" in front; at least one
public record DecreeText(
        String number,
        String title,
        LocalDate decidedOn,
        List<String> considering,
        List<String> legalBases,
        List<String> articles) {

    private static final int LONGEST = 4_000;

    /// Checks what somebody sent.
    ///
    /// @throws Problem `field.missing` and its kin (400), `decree.no-article` (400)
    public static DecreeText of(
            @Nullable String number,
            @Nullable String title,
            @Nullable LocalDate decidedOn,
            @Nullable List<@Nullable String> considering,
            @Nullable List<@Nullable String> legalBases,
            @Nullable List<@Nullable String> articles) {
        List<String> decided = lines(articles);
        if (decided.isEmpty()) {
            throw new Problem(Kind.INVALID, "decree.no-article");
        }
        return new DecreeText(
                Input.text("decreeNumber", number),
                Input.text("decreeTitle", title),
                Input.given("decidedOn", decidedOn),
                lines(considering),
                lines(legalBases),
                decided);
    }

    private static List<String> lines(@Nullable List<@Nullable String> lines) {
        List<String> kept = lines == null
                ? List.of()
                : lines.stream()
                        .filter(Objects::nonNull)
                        .map(line -> Objects.requireNonNull(line).strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (kept.stream().mapToInt(String::length).sum() > LONGEST * 5) {
            throw new Problem(Kind.INVALID, "decree.too-long", LONGEST * 5);
        }
        return kept;
    }
}
