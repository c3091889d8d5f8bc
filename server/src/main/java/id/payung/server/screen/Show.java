package id.payung.server.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How figures, money, dates and identity numbers are written, in Indonesian or English. Templates reach it as
/// `#show`.
///
/// Every method answers an em dash for `null`, so that a missing fact is visible and never reads as zero.
/// The month names are our own, so that an update of the JDK's locale data cannot change a printed decree.
public final class Show {
    private static final String MISSING = "—";
    private static final char NARROW = '\u00a0';
    private static final String[] MONTHS_ID = {
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember"
    };
    private static final String[] MONTHS_EN = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final DateTimeFormatter CLOCK_ID = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter CLOCK_EN = DateTimeFormatter.ofPattern("HH:mm");

    private final boolean english;
    private final ZoneId zone;

    /// @param locale English for `en`, Indonesian for everything else
    /// @param zone the region's zone, in which moments are shown
    public Show(Locale locale, ZoneId zone) {
        this.english = "en".equals(locale.getLanguage());
        this.zone = zone;
    }

    /// `22 Mei 2025`.
    public String date(@Nullable LocalDate date) {
        return date == null ? MISSING : date.getDayOfMonth() + " " + month(YearMonth.from(date));
    }

    /// `22 Mei 2025` in the region's zone.
    public String date(@Nullable Instant moment) {
        return moment == null ? MISSING : date(moment.atZone(zone).toLocalDate());
    }

    /// `Mei 2025`.
    public String month(@Nullable YearMonth month) {
        return month == null ? MISSING : monthName(month.getMonthValue()) + " " + month.getYear();
    }

    /// `Mei`, for a month from 1 to 12.
    public String monthName(int month) {
        return (english ? MONTHS_EN : MONTHS_ID)[month - 1];
    }

    /// `Mei`, `Agu`: the first three letters, for narrow columns.
    public String monthShort(int month) {
        return monthName(month).substring(0, 3);
    }

    /// `22 Mei 2025, 19.30 WIB`.
    public String moment(@Nullable Instant moment) {
        if (moment == null) {
            return MISSING;
        }
        ZonedDateTime local = moment.atZone(zone);
        return date(local.toLocalDate()) + ", " + (english ? CLOCK_EN : CLOCK_ID).format(local) + " " + zoneName(local);
    }

    /// `1 Januari 2025 s.d. 31 Desember 2025` for a range whose end is exclusive.
    ///
    /// @param until first day after the range; `null` for one without an end
    public String range(LocalDate from, @Nullable LocalDate until) {
        if (until == null) {
            return english ? "from " + date(from) : "sejak " + date(from);
        }
        return date(from) + (english ? " to " : " s.d. ") + date(until.minusDays(1));
    }

    /// `1.312.370`, with a true minus sign for what is below zero. Fractions are cut to at most two digits.
    public String count(@Nullable Number number) {
        return number == null ? MISSING : grouped(exact(number), 0, 2);
    }

    /// `Rp403.200.000`; whole rupiah, rounded half up when a fraction comes in.
    public String money(@Nullable Number rupiah) {
        if (rupiah == null) {
            return MISSING;
        }
        BigDecimal whole = exact(rupiah).setScale(0, RoundingMode.HALF_UP);
        return (whole.signum() < 0 ? "−Rp" : "Rp") + grouped(whole.abs(), 0, 0);
    }

    /// `39,52 %` of a ratio: 0.3952 is thirty-nine and a half per cent.
    public String percent(@Nullable Number ratio) {
        if (ratio == null) {
            return MISSING;
        }
        String digits = grouped(exact(ratio).movePointRight(2), 2, 2);
        return english ? digits + "%" : digits + NARROW + "%";
    }

    /// `39,52 %` of part and whole, or an em dash when there is no whole to speak of.
    public String share(@Nullable Number part, @Nullable Number whole) {
        if (part == null || whole == null || exact(whole).signum() == 0) {
            return MISSING;
        }
        return percent(exact(part).divide(exact(whole), 6, RoundingMode.HALF_UP));
    }

    /// `+1.204`, `−12`, `±0`: a change against an earlier figure.
    public String change(@Nullable Number difference) {
        if (difference == null) {
            return MISSING;
        }
        int sign = exact(difference).signum();
        return (sign > 0 ? "+" : sign == 0 ? "±" : "") + count(difference);
    }

    /// `1507 0252 0580 0001`: sixteen digits in groups of four; anything else is returned as it is.
    public String nik(@Nullable String nik) {
        if (nik == null) {
            return MISSING;
        }
        return nik.matches("\\d{16}") ? nik.replaceAll("(\\d{4})(?=\\d)", "$1 ") : nik;
    }

    /// `•••• •••• •••• 0001`: only the running number stays, so that neither home nor birth date can be read.
    public String maskedNik(@Nullable String nik) {
        if (nik == null) {
            return MISSING;
        }
        String tail = nik.length() >= 16 ? nik.substring(nik.length() - 4) : "••••";
        return "•••• •••• •••• " + tail;
    }

    /// `kurang dari 1 menit`, `sekitar 4 menit`, `sekitar 2 jam`: a time left, never falsely exact.
    public String about(@Nullable Duration duration) {
        if (duration == null) {
            return MISSING;
        }
        long minutes = Math.round(duration.toSeconds() / 60.0);
        if (minutes < 1) {
            return english ? "less than 1 minute" : "kurang dari 1 menit";
        }
        if (minutes < 90) {
            return english
                    ? "about " + minutes + (minutes == 1 ? " minute" : " minutes")
                    : "sekitar " + minutes + " menit";
        }
        long hours = Math.round(minutes / 60.0);
        return english ? "about " + hours + " hours" : "sekitar " + hours + " jam";
    }

    /// `4,2 MB`, in powers of a thousand as shops and phones count them.
    public String size(@Nullable Number bytes) {
        if (bytes == null) {
            return MISSING;
        }
        String[] units = {"B", "kB", "MB", "GB"};
        BigDecimal rest = exact(bytes);
        int unit = 0;
        while (unit < units.length - 1 && rest.compareTo(BigDecimal.valueOf(1000)) >= 0) {
            rest = rest.movePointLeft(3);
            unit++;
        }
        return grouped(rest, 0, 1) + NARROW + units[unit];
    }

    /// The tone of that name, for templates that name one by hand: `#show.tone('lost')`.
    ///
    /// @param name safe, hand, lost, calm or quiet
    public Tone tone(String name) {
        return Tone.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private String zoneName(ZonedDateTime local) {
        return switch (local.getOffset().getTotalSeconds() / 3600) {
            case 7 -> "WIB";
            case 8 -> "WITA";
            case 9 -> "WIT";
            default -> local.getOffset().getId();
        };
    }

    private static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private String grouped(BigDecimal number, int minimumFraction, int maximumFraction) {
        BigDecimal rounded = number.setScale(maximumFraction, RoundingMode.HALF_UP);
        if (rounded.scale() > minimumFraction) {
            BigDecimal stripped = rounded.stripTrailingZeros();
            rounded = stripped.scale() < minimumFraction ? stripped.setScale(minimumFraction) : stripped;
        }
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String fraction = point < 0 ? "" : (english ? "." : ",") + plain.substring(point + 1);
        String dots = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", english ? "," : ".");
        return (rounded.signum() < 0 ? "−" : "") + dots + fraction;
    }
}
