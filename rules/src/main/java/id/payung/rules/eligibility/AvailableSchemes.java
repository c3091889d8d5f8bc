package id.payung.rules.eligibility;

import id.payung.rules.Scheme;
import id.payung.rules.Segment;
import id.payung.rules.Text;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Entry;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which programmes are open to which segment, and since when.
public final class AvailableSchemes {

    private final Map<Segment, Parameter<Set<Scheme>>> bySegment = new EnumMap<>(Segment.class);

    public AvailableSchemes(Parameters law) {
        for (Segment segment : Segment.values()) {
            String id = "eligibility/" + segment.name().toLowerCase(Locale.ROOT) + "/available_schemes";
            bySegment.put(segment, law.text(id).map(AvailableSchemes::schemes));
        }
    }

    private static Set<Scheme> schemes(String names) {
        EnumSet<Scheme> schemes = EnumSet.noneOf(Scheme.class);
        for (String name : names.split(" ")) {
            schemes.add(Scheme.valueOf(name));
        }
        return schemes;
    }

    /// Refuses programmes that are not open to the segment on a day.
    ///
    /// @param dateField name of the field that holds the day
    /// @throws CaseRejectedException naming the programme and the article
    public void require(Segment segment, Set<Scheme> wanted, LocalDate day, String dateField) {
        Parameter<Set<Scheme>> open = bySegment.get(segment);
        if (open == null) {
            throw new IllegalStateException("no programmes are known for " + segment);
        }
        @Nullable Dated<Set<Scheme>> now = open.find(day);
        if (now == null || !now.value().containsAll(wanted)) {
            for (Scheme scheme : Scheme.values()) {
                if (wanted.contains(scheme) && (now == null || !now.value().contains(scheme))) {
                    throw notOpen(segment, scheme, open, dateField);
                }
            }
        }
    }

    private static CaseRejectedException notOpen(
            Segment segment, Scheme scheme, Parameter<Set<Scheme>> open, String dateField) {
        for (Entry<Set<Scheme>> entry : open.history()) {
            if (entry instanceof Dated<Set<Scheme>> dated && dated.value().contains(scheme)) {
                return new CaseRejectedException(
                        dateField,
                        new Text(
                                scheme + " untuk " + segment + " baru ada sejak " + dated.from(),
                                scheme + " for " + segment + " exists only from " + dated.from() + " ("
                                        + String.join("; ", dated.sources()) + ")"));
            }
        }
        List<String> sources = open.history().getLast().sources();
        return new CaseRejectedException(
                "programmes",
                new Text(
                        scheme + " tidak tersedia bagi " + segment,
                        scheme + " is not open to " + segment + " (" + String.join("; ", sources) + ")"));
    }
}
