package id.payung.server.law.web;

import id.payung.rules.explain.Choice;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Permission;
import id.payung.server.law.Decision;
import id.payung.server.screen.Tone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision on the law, for the screen. Names of officers are shown to people who are signed in only.
///
/// @param open whether it waits for the second person
/// @param mine whether the reader proposed it
/// @param mayDecide whether the reader may decide it
public record DecisionView(
        long id,
        String subject,
        String about,
        String choice,
        LocalDate from,
        String reason,
        String source,
        Tone tone,
        String state,
        @Nullable String proposed,
        @Nullable String decided,
        @Nullable String answer,
        boolean open,
        boolean mine,
        boolean mayDecide,
        String href) {

    static List<DecisionView> of(List<Decision> decisions, Words words, Actors actors) {
        @Nullable Actor reader = actors.currentOrNull();
        return decisions.stream().map(decision -> of(decision, words, reader)).toList();
    }

    private static DecisionView of(Decision decision, Words words, @Nullable Actor reader) {
        boolean reading = decision.kind() == Decision.Kind.READING;
        boolean open = decision.state() == Decision.State.PROPOSED;
        boolean mine = reader != null && reader.account() == decision.proposedBy();
        boolean officer = reader != null
                && reader.may(Permission.LAW_DECIDE)
                && reader.territory().isEmpty();
        return new DecisionView(
                decision.id(),
                decision.subject(),
                reading ? words.pick(decision.reading().policy().question()) : decision.subject(),
                reading
                        ? words.pick(Choice.valueOf(decision.choice()).text())
                        : words.say("confirmation." + decision.choice()),
                decision.from(),
                decision.reason(),
                decision.source(),
                tone(decision.state()),
                words.say("decision", decision.state()),
                reader == null
                        ? words.show().moment(decision.proposedAt())
                        : decision.proposedByName() + ", " + words.show().moment(decision.proposedAt()),
                decided(decision, words, reader),
                decision.answer(),
                open,
                mine,
                open && officer && !mine,
                reading ? Addresses.policy(decision.reading().policy()) : Addresses.figure(decision.subject()));
    }

    private static @Nullable String decided(Decision decision, Words words, @Nullable Actor reader) {
        if (decision.decidedAt() == null) {
            return null;
        }
        String moment = words.show().moment(decision.decidedAt());
        return reader == null ? moment : decision.decidedByName() + ", " + moment;
    }

    private static Tone tone(Decision.State state) {
        return switch (state) {
            case PROPOSED -> Tone.HAND;
            case APPROVED -> Tone.SAFE;
            case REJECTED -> Tone.LOST;
            case WITHDRAWN -> Tone.QUIET;
        };
    }
}
