package id.payung.server.coverage.web;

import id.payung.server.coverage.NewTarget;
import id.payung.server.coverage.Segment;
import id.payung.server.screen.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// A target as somebody types it; kept as text, so that nothing is lost when something has to be corrected.
class TargetForm {

    private String region = "";
    private String segment = Segment.ALL.name();
    private String set = "";
    private String due = "";
    private String percent = "";
    private String heads = "";
    private String denominator = "";
    private String denominatorSource = "";
    private String decree = "";
    private String source = "";
    private String note = "";

    /// What was typed, or null when a field cannot be read; the faults are in `errors` then.
    @Nullable
    NewTarget read(LocalDate today, BindingResult errors) {
        LocalDate day = Typed.date(due, today).orElse(null);
        if (day == null) {
            errors.rejectValue("due", "coverage.form.as-of.unread");
        }
        BigDecimal share = TypedFigures.percent(percent, errors);
        Long people = TypedFigures.count("heads", heads, errors);
        Long base = TypedFigures.count("denominator", denominator, errors);
        if (set.isBlank()) {
            errors.rejectValue("set", "problem.coverage.target-set-missing");
        }
        if (source.isBlank()) {
            errors.rejectValue("source", "problem.coverage.source-missing");
        }
        if (percent.isBlank() && heads.isBlank()) {
            errors.rejectValue("percent", "problem.coverage.target-empty");
        }
        if (errors.hasErrors() || day == null) {
            return null;
        }
        return new NewTarget(
                set,
                region,
                Segment.valueOf(segment),
                day,
                share,
                people,
                base,
                denominatorSource,
                decree,
                source,
                null,
                note);
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

    public String getSet() {
        return set;
    }

    public void setSet(String set) {
        this.set = set;
    }

    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }

    public String getHeads() {
        return heads;
    }

    public void setHeads(String heads) {
        this.heads = heads;
    }

    public String getDenominator() {
        return denominator;
    }

    public void setDenominator(String denominator) {
        this.denominator = denominator;
    }

    public String getDenominatorSource() {
        return denominatorSource;
    }

    public void setDenominatorSource(String denominatorSource) {
        this.denominatorSource = denominatorSource;
    }

    public String getDecree() {
        return decree;
    }

    public void setDecree(String decree) {
        this.decree = decree;
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
