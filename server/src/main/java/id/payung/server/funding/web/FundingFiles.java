package id.payung.server.funding.web;

import id.payung.server.funding.Funding;
import id.payung.server.funding.FundingLine;
import id.payung.server.funding.FundingLineId;
import id.payung.server.funding.Journal;
import id.payung.server.region.Regions;
import id.payung.server.web.TableFile;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Lines and journal as files for a spreadsheet program.
@Component
class FundingFiles {

    private final Funding funding;
    private final Regions regions;
    private final MessageSource messages;

    FundingFiles(Funding funding, Regions regions, MessageSource messages) {
        this.funding = funding;
        this.regions = regions;
        this.messages = messages;
    }

    ResponseEntity<byte[]> lines(LineQuery query, String format, Locale locale) {
        return new TableFile<FundingLine>(word("funding.file.lines", locale))
                .column(word("field.territory", locale), FundingLine::territory)
                .column(word("field.territoryName", locale), line -> regions.displayName(line.territory()))
                .column(word("field.name", locale), FundingLine::name)
                .column(word("field.payer", locale), line -> word("payer." + line.payer(), locale))
                .column(word("field.source", locale), FundingLine::source)
                .column(word("field.account", locale), FundingLine::account)
                .column(word("field.year", locale), FundingLine::year)
                .column(word("field.legalBasis", locale), FundingLine::legalBasis)
                .column(word("field.ceiling", locale), FundingLine::ceiling)
                .column(word("field.committed", locale), FundingLine::committed)
                .column(word("field.paid", locale), FundingLine::paid)
                .column(word("field.available", locale), FundingLine::available)
                .answer(format, funding.search(query.everything()).rows());
    }

    private record JournalRow(Journal.Entry entry, Journal.Posting posting) {}

    ResponseEntity<byte[]> journal(FundingLineId line, String format, Locale locale) {
        List<JournalRow> rows = funding.journal(line).entries().stream()
                .flatMap(entry -> entry.postings().stream().map(posting -> new JournalRow(entry, posting)))
                .toList();
        return new TableFile<JournalRow>(word("funding.file.journal", locale) + "-" + line)
                .column(word("field.entry", locale), row -> row.entry().id())
                .column(word("field.day", locale), row -> row.entry().day())
                .column(
                        word("field.kind", locale),
                        row -> word("funding.entry." + row.entry().kind(), locale))
                .column(
                        word("field.document", locale),
                        row -> row.entry().document().number())
                .column(
                        word("field.ledgerAccount", locale),
                        row -> word("funding.account." + row.posting().account(), locale))
                .column(word("field.debit", locale), row -> row.posting().debit())
                .column(word("field.credit", locale), row -> row.posting().credit())
                .column(word("field.reason", locale), row -> row.entry().reason())
                .answer(format, rows);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
