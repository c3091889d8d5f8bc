package id.payung.server.enrolment.web;

import id.payung.server.access.Actors;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.region.Occupation;
import id.payung.server.region.Occupations;
import id.payung.server.region.Region;
import id.payung.server.region.Regions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/// The blank form: every column is text, so that no digit is lost; sex, occupation, village and decile are chosen
/// from lists; the example row is passed over when the form comes back.
@Component
class BlankForm {

    private static final int READY_ROWS = 1_000;
    private static final int MOST_VILLAGES = 2_000;
    private static final List<String> TITLES = List.of(
            "No",
            "NIK",
            "Nama Lengkap",
            "Tempat Lahir",
            "Tanggal Lahir",
            "L/P",
            "Nama Ibu Kandung",
            "Pekerjaan",
            "Alamat",
            "RT",
            "RW",
            "Desa/Kelurahan",
            "Kecamatan",
            "No HP",
            "Ahli Waris",
            "No KK",
            "Desil");
    private static final List<String> EXAMPLE = List.of(
            "",
            "9999990000000000",
            "CONTOH: SITI AMINAH",
            "KUALA TUNGKAL",
            "12-05-1980",
            "P",
            "FATIMAH",
            "Petani",
            "JL. MELATI NO. 3",
            "003",
            "002",
            "",
            "",
            "081234567890",
            "AHMAD",
            "",
            "");
    private static final int SEX = 5;
    private static final int OCCUPATION = 7;
    private static final int VILLAGE = 11;
    private static final int DECILE = 16;
    private static final List<String> DECILES =
            IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList();

    private final Occupations occupations;
    private final Regions regions;
    private final Actors actors;
    private final FaultTexts texts;

    BlankForm(Occupations occupations, Regions regions, Actors actors, FaultTexts texts) {
        this.occupations = occupations;
        this.regions = regions;
        this.actors = actors;
        this.texts = texts;
    }

    byte[] write(Locale locale) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Payung", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.word("list.template.sheet", locale));
            Worksheet choices = book.newWorksheet(texts.word("list.template.choices", locale));
            for (int column = 0; column < TITLES.size(); column++) {
                sheet.style(column).format("@").set();
                sheet.inlineString(0, column, TITLES.get(column));
                sheet.style(0, column).bold().fillColor("D9ECEC").format("@").set();
                sheet.inlineString(1, column, EXAMPLE.get(column));
                sheet.style(1, column).italic().fontColor("767068").format("@").set();
                sheet.width(column, column == 0 || column == SEX ? 6 : 20);
            }
            sheet.range(2, 0, READY_ROWS + 1, TITLES.size() - 1)
                    .style()
                    .format("@")
                    .set();
            offer(sheet, choices, SEX, List.of("L", "P"));
            offer(
                    sheet,
                    choices,
                    OCCUPATION,
                    occupations.all().stream().map(Occupation::nameId).toList());
            offer(sheet, choices, VILLAGE, villages());
            offer(sheet, choices, DECILE, DECILES);
            sheet.freezePane(3, 1);
            book.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void offer(Worksheet sheet, Worksheet choices, int column, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        choices.inlineString(0, column, TITLES.get(column));
        for (int row = 0; row < values.size(); row++) {
            choices.inlineString(row + 1, column, values.get(row));
        }
        sheet.range(1, column, READY_ROWS + 1, column)
                .validateWithList(choices.range(1, column, values.size(), column));
    }

    private List<String> villages() {
        String territory = actors.current().territory();
        return territory.isEmpty()
                ? List.of()
                : regions.villagesWithin(territory).stream()
                        .map(Region::name)
                        .distinct()
                        .sorted()
                        .limit(MOST_VILLAGES)
                        .toList();
    }
}
