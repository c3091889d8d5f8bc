package id.payung.server.coverage.web;

import id.payung.server.coverage.NewFigure;
import id.payung.server.coverage.Segment;
import id.payung.server.screen.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// A reported figure as somebody types it; kept as text, so that nothing is lost when something has to be corrected.
class FigureForm {

    private String region = "";
    private String segment = Segment.ALL.name();
    private String asOf = "";
    private String members = "";
    private String potential = "";
    private String percent = "";
    private String source = "";
    private String note = "";

    /// What was typed, or null when a field cannot be read; the faults are in `errors` then.
    @Nullable
    NewFigure read(LocalDate today, BindingResult errors) {
        LocalDate day = Typed.date(asOf, today).orElse(null);
        if (day == null) {
            errors.rejectValue("asOf", "coverage.form.as-of.unread");
        }
        if (source.isBlank()) {
            errors.rejectValue("source", "coverage.form.source.missing");
        }
        Long covered = TypedFigures.count("members", members, errors);
        Long workers = TypedFigures.count("potential", potential, errors);
        BigDecimal share = TypedFigures.percent(percent, errors);
        if (percent.isBlank() && (members.isBlank() || potential.isBlank())) {
            errors.rejectValue("percent", "problem.coverage.incomplete");
        }
        if (errors.hasErrors() || day == null) {
            return null;
        }
        return new NewFigure(
                region,
                Segment.valueOf(segment),
                day,
                covered,
                workers,
                share,
                source.strip(),
                null,
                note.strip(),
                null);
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getSegment() {
        return segment;
    }

    public void setSegment(String segment) {
        this.segment = segment;
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }

    public String getMembers() {
        return members;
    }

    public void setMembers(String members) {
        this.members = members;
    }

    public String getPotential() {
        return potential;
    }

    public void setPotential(String potential) {
        this.potential = potential;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
