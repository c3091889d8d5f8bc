package id.payung.server.membership;

import id.payung.server.region.Regions;
import id.payung.server.web.TableFile;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The list of members as a workbook or CSV, in the reader's language.
@Component
class MemberFile {

    private final MemberBook book;
    private final Regions regions;
    private final MessageSource messages;

    MemberFile(MemberBook book, Regions regions, MessageSource messages) {
        this.book = book;
        this.regions = regions;
        this.messages = messages;
    }

    ResponseEntity<byte[]> answer(MemberQuery query, String format, Locale locale) {
        List<MemberRow> rows = book.search(query.everything(), query.order()).rows();
        return new TableFile<MemberRow>(word("member.file", locale))
                .column(word("member.number", locale), MemberRow::memberNumber)
                .column(word("member.name", locale), MemberRow::name)
                .column(word("member.birth", locale), MemberRow::birthDate)
                .column(word("member.village", locale), row -> regions.label(row.villageCode()))
                .column(word("member.village.code", locale), MemberRow::villageCode)
                .column(word("member.state", locale), row -> word("member.state." + row.state(), locale))
                .column(word("member.until", locale), MemberRow::coveredUntil)
                .column(word("member.funder", locale), MemberRow::funder)
                .answer(format, rows);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
