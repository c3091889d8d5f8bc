package id.payung.server.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is told the press about a place on a day: the figures of its board, money with ceiling, approved and paid
/// apart, and who receives a card for all on the stage.
///
/// @param region code of the place
/// @param reported what others reported; null when nothing is known
/// @param targets targets from that day on, the last one before it as well
/// @param own people paid through this system in the month of the day
/// @param year budget year of the money
/// @param recipients in the order they were chosen
public record PressSheet(
        String region,
        LocalDate day,
        @Nullable Reported reported,
        List<Goal> targets,
        long own,
        YearMonth ownMonth,
        int year,
        Money money,
        List<Recipient> recipients) {

    /// A figure with what it is a part of, who says so, and for which day.
    ///
    /// @param members numerator; null where the source gives a percentage only
    /// @param potential denominator; null where the source does not say
    public record Reported(
            @Nullable Long members,
            @Nullable Long potential,
            @Nullable BigDecimal percent,
            String source,
            LocalDate asOf) {}

    /// A target.
    ///
    /// @param gap people still missing to it; null where that cannot be told
    public record Goal(
            String set,
            @Nullable BigDecimal percent,
            @Nullable Long heads,
            LocalDate due,
            String source,
            @Nullable Long gap) {}

    /// Rupiah of the budget lines of the year. These three are never added up or exchanged.
    ///
    /// @param ceiling most that may be committed
    /// @param approved what was billed after approval
    /// @param paid what left the treasury
    public record Money(long ceiling, long approved, long paid) {}

    /// Somebody who stands for all.
    ///
    /// @param shown her name where she agreed to its being told, otherwise its first letters
    /// @param active whether her cover still holds on the day; who lost it is not printed
    public record Recipient(
            long id,
            String shown,
            boolean consent,
            String villageCode,
            boolean active,
            String chosenBy,
            Instant chosenAt) {}

    /// Those who are printed.
    public List<Recipient> onStage() {
        return recipients.stream().filter(Recipient::active).toList();
    }
}
