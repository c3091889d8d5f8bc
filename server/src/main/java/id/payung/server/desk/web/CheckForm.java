package id.payung.server.desk.web;

import id.payung.server.evidence.FieldCheck.Seen;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.screen.Show;
import id.payung.server.screen.Typed;
import id.payung.server.web.Input;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What somebody saw, as it was typed.
public class CheckForm {

    private @Nullable Boolean works;
    private @Nullable String seenOccupation;
    private @Nullable String risk;
    private boolean bedridden;
    private @Nullable String place;
    private @Nullable String latitude;
    private @Nullable String longitude;
    private @Nullable String checkedOn;
    private @Nullable String checker;
    private @Nullable MultipartFile file;

    static CheckForm of(@Nullable Seen seen, String checker, Show show) {
        CheckForm form = new CheckForm();
        form.checker = checker;
        if (seen != null) {
            form.works = seen.works();
            form.seenOccupation = seen.occupation();
            form.risk = seen.risk();
            form.bedridden = seen.bedridden();
            form.place = seen.place();
            form.latitude = seen.latitude() == null ? null : seen.latitude().toPlainString();
            form.longitude = seen.longitude() == null ? null : seen.longitude().toPlainString();
            form.checkedOn = show.date(seen.checkedOn());
            form.checker = seen.checker();
        }
        return form;
    }

    /// @throws Problem `field.missing`, `field.date-unread`, `field-check.no-such-place` (400)
    Seen seen(LocalDate today) {
        String day = Input.text("checkedOn", checkedOn);
        return new Seen(
                Input.given("works", works),
                seenOccupation,
                risk,
                bedridden,
                place,
                degrees("latitude", latitude),
                degrees("longitude", longitude),
                Typed.date(day, today)
                        .orElseThrow(
                                () -> new Problem(Kind.INVALID, "field.date-unread", Input.named("checkedOn"), day)),
                Input.text("checker", checker));
    }

    /// The photo; null keeps the one that is there.
    byte @Nullable [] photo() {
        return UploadedFile.content(file);
    }

    private static @Nullable BigDecimal degrees(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text.strip().replace(',', '.'));
        } catch (NumberFormatException unread) {
            throw new Problem(Kind.INVALID, "field-check.no-such-place", Input.named(field));
        }
    }

    public @Nullable Boolean getWorks() {
        return works;
    }

    public void setWorks(@Nullable Boolean works) {
        this.works = works;
    }

    public @Nullable String getSeenOccupation() {
        return seenOccupation;
    }

    public void setSeenOccupation(@Nullable String seenOccupation) {
        this.seenOccupation = seenOccupation;
    }

    public @Nullable String getRisk() {
        return risk;
    }

    public void setRisk(@Nullable String risk) {
        this.risk = risk;
    }

    public boolean isBedridden() {
        return bedridden;
    }

    public void setBedridden(boolean bedridden) {
        this.bedridden = bedridden;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public @Nullable String getLatitude() {
        return latitude;
    }

    public void setLatitude(@Nullable String latitude) {
        this.latitude = latitude;
    }

    public @Nullable String getLongitude() {
        return longitude;
    }

    public void setLongitude(@Nullable String longitude) {
        this.longitude = longitude;
    }

    public @Nullable String getCheckedOn() {
        return checkedOn;
    }

    public void setCheckedOn(@Nullable String checkedOn) {
        this.checkedOn = checkedOn;
    }

    public @Nullable String getChecker() {
        return checker;
    }

    public void setChecker(@Nullable String checker) {
        this.checker = checker;
    }

    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }
}
