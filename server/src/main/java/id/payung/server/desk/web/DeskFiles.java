package id.payung.server.desk.web;

import id.payung.server.desk.Draft;
import id.payung.server.evidence.FieldCheck;
import id.payung.server.evidence.FieldCheck.Seen;
import id.payung.server.evidence.Minutes;
import id.payung.server.evidence.MinutesFile;
import id.payung.server.web.TableFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What the desk gives as files: its lists as Excel or CSV, minutes, photos.
@Component
class DeskFiles {

    private final DeskWords words;
    private final ZoneId zone;

    DeskFiles(DeskWords words, @Value("${payung.zone:Asia/Jakarta}") ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    ResponseEntity<byte[]> drafts(List<Draft> drafts, String format, Locale locale) {
        return new TableFile<Draft>("draf-daftar")
                .column(words.word("desk.draft.number", locale), Draft::id)
                .column(words.word("field.programme", locale), Draft::programme)
                .column(words.word("desk.place", locale), draft -> words.place(draft.territory()))
                .column(words.word("desk.people", locale), Draft::people)
                .column(
                        words.word("field.state", locale),
                        draft -> words.word("desk.draft.state." + draft.state(), locale))
                .column(words.word("desk.draft.opened-by", locale), Draft::openedBy)
                .column(words.word("desk.draft.changed", locale), draft -> day(draft.changedAt()))
                .column(words.word("desk.draft.list", locale), Draft::list)
                .answer(format, drafts);
    }

    /// People on a draft; numbers stay masked.
    ResponseEntity<byte[]> rows(long draft, List<Draft.Row> rows, String format, Locale locale) {
        return new TableFile<Draft.Row>("draf-" + draft)
                .column(words.word("desk.row", locale), Draft.Row::row)
                .column(words.word("field.nik", locale), Draft.Row::maskedNik)
                .column(words.word("field.name", locale), Draft.Row::name)
                .column(words.word("field.birthPlace", locale), Draft.Row::birthPlace)
                .column(words.word("field.birthDate", locale), Draft.Row::birthDate)
                .column(words.word("field.sex", locale), Draft.Row::sex)
                .column(words.word("field.mother", locale), Draft.Row::mother)
                .column(words.word("field.occupation", locale), Draft.Row::occupation)
                .column(words.word("field.address", locale), Draft.Row::address)
                .column(words.word("field.village", locale), Draft.Row::village)
                .column(words.word("field.phone", locale), Draft.Row::phone)
                .answer(format, rows);
    }

    ResponseEntity<byte[]> checks(List<FieldCheck> checks, String format, Locale locale) {
        return new TableFile<FieldCheck>("pemeriksaan-lapangan")
                .column(words.word("desk.check.number", locale), FieldCheck::id)
                .column(words.word("field.name", locale), FieldCheck::name)
                .column(words.word("desk.place", locale), check -> words.place(check.territory()))
                .column(words.word("field.occupation", locale), check -> words.occupation(check, locale))
                .column(words.word("desk.check.list", locale), FieldCheck::list)
                .column(words.word("desk.row", locale), FieldCheck::row)
                .column(
                        words.word("desk.check.origin", locale),
                        check -> words.word("desk.check.origin." + check.origin(), locale))
                .column(
                        words.word("field.state", locale),
                        check -> words.word("desk.check.state." + check.state(), locale))
                .column(words.word("desk.check.works", locale), seen(each -> yes(each.works(), locale)))
                .column(words.word("field.seenOccupation", locale), seen(Seen::occupation))
                .column(words.word("field.risk", locale), seen(Seen::risk))
                .column(words.word("desk.check.bedridden", locale), seen(each -> yes(each.bedridden(), locale)))
                .column(words.word("field.place", locale), seen(Seen::place))
                .column(words.word("field.checkedOn", locale), seen(Seen::checkedOn))
                .column(words.word("field.checker", locale), seen(Seen::checker))
                .column(words.word("desk.check.photo", locale), check -> yes(check.hasPhoto(), locale))
                .column(words.word("desk.check.entered-by", locale), FieldCheck::enteredBy)
                .column(words.word("desk.check.confirmed-by", locale), FieldCheck::confirmedBy)
                .column(words.word("desk.check.proof", locale), check -> yes(check.proof(), locale))
                .answer(format, checks);
    }

    ResponseEntity<byte[]> minutes(List<Minutes> minutes, String format, Locale locale) {
        return new TableFile<Minutes>("berita-acara")
                .column(words.word("desk.minutes.number", locale), Minutes::id)
                .column(words.word("desk.check.list", locale), Minutes::list)
                .column(words.word("desk.place", locale), each -> words.place(each.territory()))
                .column(words.word("field.heldOn", locale), Minutes::heldOn)
                .column(words.word("field.meetingPlace", locale), Minutes::place)
                .column(words.word("field.present", locale), Minutes::present)
                .column(words.word("desk.minutes.file", locale), Minutes::fileName)
                .column(words.word("desk.minutes.attached-by", locale), Minutes::attachedBy)
                .column(words.word("desk.minutes.attached", locale), each -> day(each.attachedAt()))
                .answer(format, minutes);
    }

    /// A photo inside a page, for this reader and this moment only.
    static ResponseEntity<byte[]> photo(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(jpeg);
    }

    /// Minutes to download; never shown inside a page, because they came from outside.
    static ResponseEntity<byte[]> minutes(MinutesFile file) {
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }

    private String yes(boolean so, Locale locale) {
        return words.word(so ? "desk.yes" : "desk.no", locale);
    }

    private static Function<FieldCheck, @Nullable Object> seen(Function<Seen, @Nullable Object> value) {
        return check -> {
            Seen seen = check.seen();
            return seen == null ? null : value.apply(seen);
        };
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
