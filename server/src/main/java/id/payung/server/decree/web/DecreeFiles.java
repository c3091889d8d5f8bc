package id.payung.server.decree.web;

import id.payung.server.decree.Decree;
import id.payung.server.decree.DecreeLetters;
import id.payung.server.decree.DecreeLine;
import id.payung.server.decree.DecreeSearch;
import id.payung.server.decree.Decrees;
import id.payung.server.programme.Programmes;
import id.payung.server.region.Regions;
import id.payung.server.web.Keyset;
import id.payung.server.web.TableFile;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Decrees to take along.
@Component
class DecreeFiles implements DecreeLetters {

    private final Decrees decrees;
    private final Programmes programmes;
    private final DecreePaper paper;
    private final Regions regions;
    private final MessageSource messages;

    DecreeFiles(Decrees decrees, Programmes programmes, DecreePaper paper, Regions regions, MessageSource messages) {
        this.decrees = decrees;
        this.programmes = programmes;
        this.paper = paper;
        this.regions = regions;
        this.messages = messages;
    }

    ResponseEntity<byte[]> pdf(long id) {
        Decree decree = decrees.find(id);
        byte[] content = paper.print(decree, programmes.find(decree.programme()).orElseThrow(), decrees.lines(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("keputusan-" + id + ".pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    @Override
    public byte[] withoutAnnex(long id) {
        Decree decree = decrees.find(id);
        return paper.words(decree, programmes.find(decree.programme()).orElseThrow());
    }

    ResponseEntity<byte[]> annex(long id, String format, Locale locale) {
        Decree decree = decrees.find(id);
        return new TableFile<DecreeLine>("lampiran-" + decree.id())
                .column(word("decree.column.line", locale), DecreeLine::line)
                .column(
                        word("decree.column.what", locale),
                        line -> word(line.leaves() ? "decree.out" : "decree.in", locale))
                .column(word("decree.column.name", locale), DecreeLine::name)
                .column(word("decree.column.born", locale), DecreeLine::birthDate)
                .column(word("decree.column.sex", locale), line -> sex(line.sex()))
                .column(word("decree.column.village", locale), line -> regions.label(line.villageCode()))
                .column(word("decree.column.address", locale), DecreeLine::address)
                .column(word("decree.column.occupation", locale), DecreeLine::occupationCode)
                .column(
                        word("decree.column.from", locale),
                        line -> line.months().from().firstDay())
                .column(
                        word("decree.column.months", locale),
                        line -> line.months().size())
                .column(
                        word("decree.column.reason", locale),
                        line -> line.reason() == null ? "" : word("decree.reason." + line.reason(), locale))
                .column(word("decree.column.list", locale), DecreeLine::list)
                .column(word("decree.column.row", locale), DecreeLine::row)
                .answer(format, decrees.lines(id));
    }

    private static String sex(@org.jspecify.annotations.Nullable String sex) {
        return sex == null ? "" : sex.equals("F") ? "P" : "L";
    }

    ResponseEntity<byte[]> all(DecreeSearch wanted, String format, Locale locale) {
        var whole = new DecreeSearch(
                wanted.programme(),
                wanted.state(),
                wanted.text(),
                wanted.sort(),
                new Keyset.Wanted(wanted.page().descending(), null, null, TableFile.MOST_ROWS));
        return new TableFile<Decree>(word("decree.all", locale))
                .column(word("decree.column.number", locale), Decree::number)
                .column(word("decree.column.kind", locale), decree -> word("decree.kind." + decree.kind(), locale))
                .column(word("decree.column.title", locale), Decree::title)
                .column(word("decree.column.day", locale), Decree::decidedOn)
                .column(word("decree.column.people", locale), Decree::people)
                .column(word("decree.column.person-months", locale), Decree::personMonths)
                .column(word("decree.column.state", locale), decree -> word("decree.state." + decree.state(), locale))
                .column(word("decree.column.hash", locale), Decree::contentHash)
                .answer(format, decrees.search(whole).rows());
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
