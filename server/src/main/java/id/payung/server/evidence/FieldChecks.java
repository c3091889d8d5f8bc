package id.payung.server.evidence;

import id.payung.server.access.Actors;
import id.payung.server.access.FourEyes;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.evidence.FieldCheck.Origin;
import id.payung.server.evidence.FieldCheck.Seen;
import id.payung.server.evidence.FieldCheck.State;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Input;
import id.payung.server.web.Slice;
import id.payung.server.web.Today;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Field checks: asked for by whoever may read the list, entered by whoever went there, confirmed by somebody else.
///
/// A confirmed one stands still. Everything is seen only from the village it lies in and from above it.
@Component
public class FieldChecks {

    private static final int COORDINATE_DIGITS = 3;

    private final JdbcFieldChecks checks;
    private final Photos photos;
    private final FourEyes fourEyes;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;
    private final Today today;

    FieldChecks(
            JdbcFieldChecks checks,
            Photos photos,
            FourEyes fourEyes,
            Actors actors,
            Audit audit,
            Clock clock,
            Today today) {
        this.checks = checks;
        this.photos = photos;
        this.fourEyes = fourEyes;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
        this.today = today;
    }

    /// Somebody of a list as its row shows her.
    ///
    /// @param territory code of her village, or of the list's territory where her row names none
    /// @param nikKey look-up key of her identity number
    public record Subject(
            long programme,
            String territory,
            UUID nikKey,
            long list,
            int row,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String occupationCode,
            @Nullable String occupationText,
            @Nullable String address) {

        @Override
        public String toString() {
            return "row " + row + " of list " + list;
        }
    }

    /// Which of these people were proven to work, for this programme: somebody saw them at work, not ill in bed, with a
    /// photo, and a second person confirmed it. One statement however many are asked for.
    ///
    /// @param nikKeys look-up keys of identity numbers
    @Transactional(readOnly = true)
    public Set<UUID> confirmed(long programme, Collection<UUID> nikKeys) {
        return nikKeys.isEmpty() ? Set.of() : checks.proven(programme, nikKeys);
    }

    /// Everybody who was proven to work, for this programme.
    ///
    /// @return look-up keys of identity numbers
    @Transactional(readOnly = true)
    public Set<UUID> confirmed(long programme) {
        return checks.proven(programme);
    }

    /// Whether this person was proven to work, for this programme.
    @Transactional(readOnly = true)
    public boolean confirmed(long programme, UUID nikKey) {
        return confirmed(programme, List.of(nikKey)).contains(nikKey);
    }

    /// How many field checks are in each state, as far as the reader sees.
    @Transactional(readOnly = true)
    public Map<State, Integer> countByState() {
        return checks.countByState();
    }

    @Transactional(readOnly = true)
    public Slice<FieldCheck> search(CheckSearch wanted) {
        return checks.search(wanted);
    }

    /// @throws Problem `field-check.unknown` (404) when there is none or it lies elsewhere; the question is recorded
    @Transactional(readOnly = true)
    public FieldCheck find(long id) {
        return checks.find(id).orElseThrow(() -> unseen(id));
    }

    /// Asks that these people are seen. Who is asked for already stays as she is.
    ///
    /// @return how many were not asked for yet
    @Transactional
    public int ask(List<Subject> people, Origin origin) {
        int fresh = checks.insert(people, origin, actors.current().displayName(), clock.instant());
        if (fresh > 0) {
            Subject first = people.getFirst();
            audit.record(new Act(
                    "field-check.asked",
                    "list",
                    Long.toString(first.list()),
                    actors.current().territory(),
                    Map.of("people", fresh, "origin", origin.name())));
        }
        return fresh;
    }

    /// The field check of somebody, if one was asked for.
    @Transactional(readOnly = true)
    public java.util.Optional<FieldCheck> of(Subject person) {
        return checks.find(person);
    }

    /// Enters what was seen, or enters it anew before it is confirmed; the second person is asked again.
    ///
    /// @param photo as it came from the phone; null keeps the one that is there
    /// @throws Problem `field-check.unknown` (404), `field-check.confirmed` (409), `photo.unreadable` (415),
    ///     `photo.too-large` (413), `field-check.in-future`, `field-check.no-such-place`, `field.missing` (400)
    @Transactional
    public FieldCheck enter(long id, Seen seen, byte @Nullable [] photo) {
        FieldCheck check = open(id);
        Seen kept = checked(seen);
        String photoHash = photo == null ? photos.hash(id) : photos.keep(check, Photo.of(photo));
        checks.enter(id, kept, photoHash != null, actors.current().displayName(), clock.instant());
        fourEyes.submit(subject(check), hash(kept, photoHash));
        audit.record(act("field-check.entered", check, Map.of("works", kept.works(), "photo", photoHash != null)));
        return find(id);
    }

    /// Confirms as the second person.
    ///
    /// @throws Problem those of [FourEyes#approve]; `field-check.unknown` (404), `field-check.not-entered`,
    ///     `field-check.confirmed` (409)
    @Transactional
    public FieldCheck confirm(long id) {
        FieldCheck check = entered(id);
        Seen seen = java.util.Objects.requireNonNull(check.seen());
        fourEyes.approve(subject(check), hash(seen, photos.hash(id)));
        checks.confirm(id, actors.current().displayName(), clock.instant());
        audit.record(act("field-check.confirmed", check, Map.of("works", seen.works())));
        return find(id);
    }

    /// Sends it back as the second person.
    ///
    /// @throws Problem as [#confirm]; `field.missing` (400)
    @Transactional
    public FieldCheck sendBack(long id, @Nullable String reason) {
        String why = Input.text("reason", reason);
        FieldCheck check = entered(id);
        fourEyes.reject(subject(check), why);
        checks.sendBack(id, why);
        audit.record(act("field-check.sent-back", check, Map.of("reason", why)));
        return find(id);
    }

    /// Who entered it and waits for the second person.
    @Transactional(readOnly = true)
    public java.util.Optional<FourEyes.Request> waiting(FieldCheck check) {
        return fourEyes.open(subject(check));
    }

    /// The photo. Looking at it is recorded.
    ///
    /// @return a JPEG without metadata
    /// @throws Problem `field-check.unknown`, `photo.unknown` (404)
    @Transactional
    public byte[] photo(long id) {
        FieldCheck check = find(id);
        byte[] photo = photos.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "photo.unknown", id));
        audit.record(act("field-check.photo-seen", check, Map.of()));
        return photo;
    }

    private FieldCheck open(long id) {
        FieldCheck check = checks.lock(id).orElseThrow(() -> unseen(id));
        if (check.state() == State.CONFIRMED) {
            throw new Problem(Kind.CONFLICT, "field-check.confirmed", String.valueOf(check.confirmedBy()));
        }
        return check;
    }

    private FieldCheck entered(long id) {
        FieldCheck check = open(id);
        if (check.state() != State.ENTERED) {
            throw new Problem(Kind.CONFLICT, "field-check.not-entered", id);
        }
        return check;
    }

    private Problem unseen(long id) {
        audit.recordApart(new Act(
                "field-check.not-shown", "field-check", id, actors.current().territory()));
        return new Problem(Kind.NOT_FOUND, "field-check.unknown", id);
    }

    private Seen checked(Seen seen) {
        if (seen.checkedOn().isAfter(today.now())) {
            throw new Problem(Kind.INVALID, "field-check.in-future", seen.checkedOn());
        }
        boolean located = seen.latitude() != null && seen.longitude() != null;
        return new Seen(
                seen.works(),
                seen.works()
                        ? Input.text("seenOccupation", seen.occupation())
                        : optional("seenOccupation", seen.occupation()),
                optional("risk", seen.risk()),
                seen.bedridden(),
                optional("place", seen.place()),
                located ? rounded("latitude", seen.latitude(), 90) : null,
                located ? rounded("longitude", seen.longitude(), 180) : null,
                seen.checkedOn(),
                Input.text("checker", seen.checker()));
    }

    private static @Nullable String optional(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : Input.text(field, value);
    }

    private static @Nullable BigDecimal rounded(String field, @Nullable BigDecimal degrees, int most) {
        if (degrees == null) {
            return null;
        }
        if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Problem(Kind.INVALID, "field-check.no-such-place", Input.named(field));
        }
        return degrees.setScale(COORDINATE_DIGITS, RoundingMode.HALF_EVEN);
    }

    private static FourEyes.Subject subject(FieldCheck check) {
        return new FourEyes.Subject("field-check", Long.toString(check.id()), check.territory());
    }

    private static Act act(String what, FieldCheck check, Map<String, ?> detail) {
        return new Act(what, "field-check", Long.toString(check.id()), check.territory(), detail);
    }

    private static String hash(Seen seen, @Nullable String photo) {
        return Sha256.of((seen + "|" + photo).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
