package id.payung.server.contribution.web;

import id.payung.server.contribution.Bill;
import id.payung.server.contribution.Bills;
import id.payung.server.region.Regions;
import id.payung.server.web.TableFile;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Bills as a file for a spreadsheet program.
@Component
class BillFile {

    private final Bills bills;
    private final Regions regions;
    private final MessageSource messages;

    BillFile(Bills bills, Regions regions, MessageSource messages) {
        this.bills = bills;
        this.regions = regions;
        this.messages = messages;
    }

    ResponseEntity<byte[]> of(BillQuery query, String format, Locale locale) {
        return new TableFile<Bill>(word("bill.file", locale))
                .column(word("field.number", locale), Bill::number)
                .column(word("field.state", locale), bill -> word("bill.state." + bill.state(), locale))
                .column(word("field.programme", locale), Bill::programmeName)
                .column(word("field.sponsor", locale), Bill::sponsor)
                .column(word("field.territory", locale), Bill::territory)
                .column(word("field.territoryName", locale), bill -> regions.displayName(bill.territory()))
                .column(word("field.people", locale), Bill::people)
                .column(
                        word("field.firstMonth", locale),
                        bill -> bill.months().from().toString())
                .column(word("field.lastMonth", locale), bill -> BillViews.last(bill.months()))
                .column(word("field.personMonths", locale), Bill::personMonths)
                .column(word("field.amount", locale), Bill::amount)
                .column(word("field.paymentCode", locale), Bill::paymentCode)
                .column(word("field.issuedOn", locale), Bill::issuedOn)
                .column(word("field.dueOn", locale), Bill::dueOn)
                .column(
                        word("field.settledOn", locale),
                        bill -> bill.settlement() == null
                                ? null
                                : bill.settlement().on())
                .column(
                        word("field.proofNumber", locale),
                        bill -> bill.settlement() == null
                                ? null
                                : bill.settlement().proofNumber())
                .answer(format, bills.search(query.everything()).rows());
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
