package id.payung.server.desk.web;

import static id.payung.server.access.Permission.LIST_HAND_IN;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.desk.Drafts;
import id.payung.server.enrolment.Proposed;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.vault.Vault;
import id.payung.server.web.Idempotency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/// Where a browser sends what it kept while there was no line, with the cookie and the token of the pages. A repeat
/// with
/// the same key gets the answer of the first time.
@RestController
@RequestMapping("/desk/outbox")
class OutboxApi {

    private final Drafts drafts;
    private final Actors actors;
    private final Idempotency idempotency;
    private final Vault vault;
    private final ObjectMapper json;
    private final DeskWords words;

    OutboxApi(Drafts drafts, Actors actors, Idempotency idempotency, Vault vault, ObjectMapper json, DeskWords words) {
        this.drafts = drafts;
        this.actors = actors;
        this.idempotency = idempotency;
        this.vault = vault;
        this.json = json;
        this.words = words;
    }

    /// What the form needs to work alone: whose it is, for which programmes, and the token for sending.
    ///
    /// @param owner number of the account; says nothing to others
    record Ready(long owner, String village, List<Choice> programmes, String header, String token) {}

    record Choice(long id, String words) {}

    /// A person that a phone kept.
    record Kept(long programme, Proposed person) {}

    @Requires(LIST_HAND_IN)
    @GetMapping
    Ready ready(CsrfToken csrf) {
        Actor actor = actors.current();
        return new Ready(
                actor.account(),
                words.place(actor.territory()),
                drafts.open().stream()
                        .map(each -> new Choice(
                                each.id().value(), each.name() + ", " + each.sponsor() + " (" + each.months() + ")"))
                        .toList(),
                csrf.getHeaderName(),
                csrf.getToken());
    }

    @Requires(LIST_HAND_IN)
    @PostMapping
    ResponseEntity<String> take(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody Kept kept) {
        return add(key, kept.programme(), kept.person());
    }

    /// The fingerprint that tells a repeat from another person under the same key is keyed: it is kept, and must not be
    /// a way to guess a number.
    ResponseEntity<String> add(@Nullable String key, long programme, Proposed person) {
        return idempotency.once(
                key,
                "programmes/" + programme + "/draft",
                vault.lookUpKey("draft person", json.writeValueAsString(person)).toString(),
                HttpStatus.CREATED,
                () -> drafts.add(new ProgrammeId(programme), java.util.Objects.requireNonNull(key), person));
    }
}
