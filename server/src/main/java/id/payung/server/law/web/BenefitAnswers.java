package id.payung.server.law.web;

import id.payung.rules.Text;
import id.payung.rules.benefit.BenefitCase;
import id.payung.rules.benefit.BenefitDecision;
import id.payung.rules.benefit.Component;
import id.payung.rules.benefit.Findings;
import id.payung.rules.benefit.HeirDecision;
import id.payung.rules.benefit.ReasonCode;
import id.payung.rules.benefit.Relative;
import id.payung.rules.benefit.Scholarship;
import id.payung.rules.parameter.Table;
import id.payung.server.law.LawInForce;
import id.payung.server.screen.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns a decision on a benefit into what the screen shows.
final class BenefitAnswers {

    private final LawInForce law;
    private final Words words;

    BenefitAnswers(LawInForce law, Words words) {
        this.law = law;
        this.words = words;
    }

    /// @throws id.payung.rules.explain.CaseRejectedException when the case makes no sense
    BenefitView answer(BenefitCase facts) {
        BenefitDecision decision = law.assess(facts);
        Findings found = decision.findings();
        return new BenefitView(
                tone(decision),
                outcome(decision),
                words.money(found.total()),
                found.components().stream().map(this::part).toList(),
                found.inKind().stream()
                        .map(service -> words.say("in-kind." + service))
                        .toList(),
                found.reasons().stream().map(this::reason).toList(),
                scholarship(found.scholarship()),
                heirs(found.heirs(), facts.date()),
                found.documents().stream()
                        .map(paper -> new BenefitView.Paper(
                                words.pick(paper.label()),
                                words.pick(paper.issuer()),
                                String.join("; ", paper.sources())))
                        .toList(),
                found.reasons().contains(ReasonCode.WAITING_PERIOD)
                        || found.reasons().contains(ReasonCode.SCHOLARSHIP_TOO_FEW_MONTHS),
                new Explanations(law, words)
                        .why(found.trace(), found.law(), found.policies(), found.unconfirmed(), facts.date()));
    }

    private static Tone tone(BenefitDecision decision) {
        return switch (decision) {
            case BenefitDecision.Granted g -> Tone.SAFE;
            case BenefitDecision.Refused r -> Tone.LOST;
            case BenefitDecision.NeedsReview n -> Tone.HAND;
        };
    }

    private String outcome(BenefitDecision decision) {
        return switch (decision) {
            case BenefitDecision.Granted g -> words.say("outcome.granted");
            case BenefitDecision.Refused r -> words.say("outcome.refused");
            case BenefitDecision.NeedsReview n -> words.say("outcome.review");
        };
    }

    private BenefitView.Part part(Component component) {
        return new BenefitView.Part(
                words.say("component", component.code()),
                words.money(component.amount()),
                words.dates(component.working()),
                component.payable() == Component.Payable.NOW ? null : words.say("payable", component.payable()),
                String.join("; ", component.sources()));
    }

    private BenefitView.Reason reason(ReasonCode reason) {
        Tone tone = switch (reason.kind()) {
            case REFUSED -> Tone.LOST;
            case REVIEW, CONDITION -> Tone.HAND;
            case NOTE -> Tone.CALM;
        };
        return new BenefitView.Reason(
                tone, words.say("answer." + reason.kind()), words.pick(reason.text()), reason.source());
    }

    private BenefitView.@Nullable ScholarshipView scholarship(@Nullable Scholarship scholarship) {
        if (scholarship == null) {
            return null;
        }
        return new BenefitView.ScholarshipView(
                words.money(scholarship.ceiling()),
                words.money(scholarship.payable()),
                scholarship.years().stream().map(this::schoolYear).toList(),
                String.join("; ", scholarship.sources()));
    }

    private BenefitView.SchoolYear schoolYear(Scholarship.Year year) {
        Tone tone = switch (year.status()) {
            case OPEN -> Tone.SAFE;
            case TOO_OLD -> Tone.QUIET;
            case LAPSED -> Tone.LOST;
        };
        return new BenefitView.SchoolYear(
                year.child(),
                year.schoolYear() + "/" + (year.schoolYear() + 1),
                words.say("level.year", words.say("level", year.level()), year.yearInLevel()),
                words.money(year.amount()),
                tone,
                words.say("school-year", year.status()));
    }

    private BenefitView.@Nullable HeirsView heirs(@Nullable HeirDecision heirs, LocalDate date) {
        if (heirs == null) {
            return null;
        }
        Set<String> entitled = heirs.entitled().stream()
                .map(relative -> relative.relation().name())
                .collect(Collectors.toSet());
        Map<Integer, List<String>> ranks = new TreeMap<>();
        for (Table.Row row : law.figures().table("heirs/order").at(date).value().rows()) {
            ranks.computeIfAbsent(row.number("rank"), rank -> new ArrayList<>()).add(row.text("relation"));
        }
        List<BenefitView.Rank> order = new ArrayList<>();
        ranks.forEach((rank, relations) -> order.add(new BenefitView.Rank(
                rank,
                relations.stream()
                        .map(relation -> words.say("relation", Relative.Relation.valueOf(relation)))
                        .collect(Collectors.joining(" · ")),
                relations.stream().anyMatch(entitled::contains))));
        return new BenefitView.HeirsView(order, notes(heirs), String.join("; ", heirs.sources()));
    }

    private List<String> notes(HeirDecision heirs) {
        List<String> notes = new ArrayList<>();
        @Nullable Text nobody = heirs.withoutHeirs();
        if (nobody != null) {
            notes.add(words.say("heirs.nobody", words.pick(nobody)));
        }
        if (heirs.guardianNeeded()) {
            notes.add(words.say("heirs.guardian"));
        }
        if (heirs.entitled().size() > 1) {
            notes.add(words.say("heirs.shares"));
        }
        return notes;
    }
}
