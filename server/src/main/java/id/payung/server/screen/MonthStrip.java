package id.payung.server.screen;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The months of a person, a row per year, each coloured and patterned by who paid. Drawn by
/// `fragments/months :: strip`.
///
/// @param years rows, oldest first, each with exactly twelve cells
/// @param funders the legend: who appears, in order of appearance
public record MonthStrip(List<Year> years, List<Funder> funders) {
    /// Orders cells into whole years; months nobody paid for stay visible as gaps.
    ///
    /// @param cells cells in any order, at most one per month
    public static MonthStrip of(List<Cell> cells) {
        List<Cell> sorted =
                cells.stream().sorted(Comparator.comparing(Cell::month)).toList();
        Map<YearMonth, Cell> known = new HashMap<>();
        List<Funder> funders = new ArrayList<>();
        for (Cell cell : sorted) {
            known.put(cell.month(), cell);
            Funder funder = cell.funder();
            if (funder != null && !funders.contains(funder)) {
                funders.add(funder);
            }
        }
        List<Year> years = new ArrayList<>();
        if (!sorted.isEmpty()) {
            for (int year = sorted.getFirst().month().getYear();
                    year <= sorted.getLast().month().getYear();
                    year++) {
                List<Cell> twelve = new ArrayList<>();
                for (int month = 1; month <= 12; month++) {
                    YearMonth at = YearMonth.of(year, month);
                    twelve.add(known.getOrDefault(at, new Cell(at, null, null, null, null)));
                }
                years.add(new Year(year, List.copyOf(twelve)));
            }
        }
        return new MonthStrip(List.copyOf(years), List.copyOf(funders));
    }

    /// Twelve months of one year.
    ///
    /// @param year calendar year
    /// @param cells January to December
    public record Year(int year, List<Cell> cells) {}

    /// Who paid.
    ///
    /// @param pattern number from 1 to 6 of colour and pattern, the same everywhere on a page
    /// @param name as it is read: "APBD Kota Jambi 2025"
    public record Funder(int pattern, String name) {}

    /// One month.
    ///
    /// @param month the month
    /// @param funder who paid; `null` when nobody did
    /// @param detail bill and proof, shown on hover, tap or focus
    /// @param mark what the law or the calendar says here: "hari ini", "berakhir", "santunan kematian penuh"
    /// @param href page of the bill
    public record Cell(
            YearMonth month,
            @Nullable Funder funder,
            @Nullable String detail,
            @Nullable String mark,
            @Nullable String href) {}
}
