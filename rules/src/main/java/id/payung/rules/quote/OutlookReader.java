package id.payung.rules.quote;

import id.payung.rules.ContributionMonth;
import id.payung.rules.explain.Policies;
import java.time.LocalDate;

/// Reads a case of looking ahead from JSON.
final class OutlookReader {

    private OutlookReader() {}

    static JsonCase.Outlook read(Fields fields) {
        LocalDate day = fields.required("date", fields.date("date"));
        LocalDate registered = fields.required("registered", fields.date("registered"));
        int paidMonths = fields.required("paidMonths", fields.count("paidMonths"));
        ContributionMonth lastPaid = fields.required("lastPaid", fields.month("lastPaid"));
        if (registered.isAfter(day)) {
            throw Fields.rejected("registered", "setelah tanggal yang ditanyakan", "lies after the day asked about");
        }
        if (lastPaid.isBefore(ContributionMonth.of(registered))) {
            throw Fields.rejected(
                    "lastPaid", "sebelum bulan pendaftaran", "lies before the month in which the membership began");
        }
        boolean stopped = fields.isTrue("sponsorStopped");
        Policies readings = Readings.of(fields);
        fields.refuseOthers();
        return new JsonCase.Outlook(day, registered, paidMonths, lastPaid, stopped, readings);
    }
}
