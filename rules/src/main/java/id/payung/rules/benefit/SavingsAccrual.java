package id.payung.rules.benefit;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;

/// How old-age savings grow: each contribution earns simple interest from the first day of its month within the
/// calendar year, and at the end of the year the balance with its interest is carried over (UU 40/2004 Pasal 37,
/// policy SAVINGS_YIELD).
///
/// The yearly rates are given by the caller: they are not published in a form this library could cite.
public final class SavingsAccrual {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int SCALE = 10;

    private SavingsAccrual() {}

    /// Balance at the end of a month.
    ///
    /// @param contributions by month
    /// @param yields        yearly rate by calendar year, for every year from the first contribution on
    /// @throws IllegalArgumentException when a year has no rate
    public static Rupiah balance(
            SortedMap<ContributionMonth, Rupiah> contributions, Map<Integer, Rate> yields, ContributionMonth end) {
        if (contributions.isEmpty()) {
            return Rupiah.ZERO;
        }
        BigDecimal carried = BigDecimal.ZERO;
        int lastYear = end.month().getYear();
        for (int year = contributions.firstKey().month().getYear(); year <= lastYear; year++) {
            Rate rate = yields.get(year);
            if (rate == null) {
                throw new IllegalArgumentException("there is no yield for the year " + year);
            }
            int months = year == lastYear ? end.month().getMonthValue() : 12;
            BigDecimal earned = interest(carried, rate, months);
            BigDecimal paidIn = BigDecimal.ZERO;
            for (int month = 1; month <= months; month++) {
                Rupiah paid = contributions.getOrDefault(ContributionMonth.of(year, month), Rupiah.ZERO);
                BigDecimal amount = BigDecimal.valueOf(paid.amount());
                paidIn = paidIn.add(amount);
                earned = earned.add(interest(amount, rate, months - month + 1));
            }
            carried = carried.add(paidIn).add(earned);
        }
        return Rupiah.of(carried.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static BigDecimal interest(BigDecimal amount, Rate rate, int months) {
        return amount.multiply(rate.asDecimal())
                .multiply(BigDecimal.valueOf(months))
                .divide(MONTHS, SCALE, RoundingMode.HALF_UP);
    }
}
