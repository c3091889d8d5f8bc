package id.payung.server.programme.web;

import id.payung.rules.Scheme;
import id.payung.server.programme.Programme;
import id.payung.server.programme.Programmes;
import id.payung.server.region.Regions;
import id.payung.server.web.TableFile;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Programmes as a file for a spreadsheet program.
@Component
class ProgrammeFile {

    private final Programmes programmes;
    private final Regions regions;
    private final MessageSource messages;

    ProgrammeFile(Programmes programmes, Regions regions, MessageSource messages) {
        this.programmes = programmes;
        this.regions = regions;
        this.messages = messages;
    }

    ResponseEntity<byte[]> of(ProgrammeQuery query, String format, Locale locale) {
        return new TableFile<Programme>(word("programme.file", locale))
                .column(
                        word("field.number", locale),
                        programme -> programme.id().value())
                .column(word("field.name", locale), Programme::name)
                .column(word("field.sponsor", locale), Programme::sponsor)
                .column(word("field.territory", locale), Programme::territory)
                .column(word("field.territoryName", locale), programme -> regions.displayName(programme.territory()))
                .column(word("field.legalBasis", locale), Programme::legalBasis)
                .column(word("field.payer", locale), programme -> word("payer." + programme.payer(), locale))
                .column(
                        word("field.firstMonth", locale),
                        programme -> programme.months().from().toString())
                .column(
                        word("field.lastMonth", locale),
                        programme -> programme.months().until().plus(-1).toString())
                .column(
                        word("field.months", locale),
                        programme -> programme.months().size())
                .column(word("field.schemes", locale), ProgrammeFile::schemes)
                .column(word("field.incomeBase", locale), Programme::incomeBase)
                .column(word("field.quota", locale), Programme::quota)
                .answer(format, programmes.search(query.everything()).rows());
    }

    private static String schemes(Programme programme) {
        return programme.schemes().stream().sorted().map(Scheme::name).collect(Collectors.joining(" + "));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
