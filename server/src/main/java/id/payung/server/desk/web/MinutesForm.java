package id.payung.server.desk.web;

import id.payung.server.evidence.Minutes.Meeting;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.screen.Typed;
import id.payung.server.web.Input;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A meeting and its minutes, as they were typed.
public class MinutesForm {

    private @Nullable String heldOn;
    private @Nullable String meetingPlace;
    private @Nullable String present;
    private @Nullable MultipartFile file;

    /// @throws Problem `field.missing`, `field.date-unread`, `field.number-unread` (400)
    Meeting meeting(LocalDate today) {
        String day = Input.text("heldOn", heldOn);
        String people = Input.text("present", present);
        return new Meeting(
                Typed.date(day, today)
                        .orElseThrow(() -> new Problem(Kind.INVALID, "field.date-unread", Input.named("heldOn"), day)),
                Input.text("meetingPlace", meetingPlace),
                people.matches("\\d{1,6}") ? Integer.parseInt(people) : unread(people));
    }

    private static int unread(String text) {
        throw new Problem(Kind.INVALID, "field.number-unread", Input.named("present"), text);
    }

    public @Nullable String getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(@Nullable String heldOn) {
        this.heldOn = heldOn;
    }

    public @Nullable String getMeetingPlace() {
        return meetingPlace;
    }

    public void setMeetingPlace(@Nullable String meetingPlace) {
        this.meetingPlace = meetingPlace;
    }

    public @Nullable String getPresent() {
        return present;
    }

    public void setPresent(@Nullable String present) {
        this.present = present;
    }

    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }
}
