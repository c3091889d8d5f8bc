package id.payung.server.law.web;

import id.payung.rules.benefit.AccidentQuestion;
import id.payung.rules.benefit.Relative;
import id.payung.server.screen.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What was answered about a benefit, as a JSON case. What was not asked is left out; what cannot be read is noted
/// beside
/// its field.
final class BenefitAnswered {

    private final BenefitForm form;
    private final Asked asked;
    private final Words words;
    private final LocalDate today;

    BenefitAnswered(BenefitForm form, Asked asked, Words words, LocalDate today) {
        this.form = form;
        this.asked = asked;
        this.words = words;
        this.today = today;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", "benefit").put("event", asked.text("event")).put("segment", asked.text("segment"));
        ArrayNode programmes = json.putArray("programmes");
        asked.several("programmes").forEach(programmes::add);
        LocalDate date = day("date").orElse(today);
        json.put("date", date.toString());
        if (form.asksCause()) {
            json.put("cause", asked.text("cause"));
        }
        amount(json, "income");
        day("registered").ifPresent(day -> json.put("registered", day.toString()));
        count(json, "paidMonths");
        count(json, "arrearsMonths");
        count(json, "memberships");
        day("claimedOn").ifPresent(day -> json.put("claimedOn", day.toString()));
        addBodily(json);
        addChildren(json, date);
        if (form.isDeath()) {
            addHeirs(json, date);
        }
        if (form.asksBalance()) {
            amount(json, "balance");
        }
        if (form.isOldAge() || form.isJobLoss()) {
            addLeaving(json, date);
        }
        return json;
    }

    private void addTransport(ObjectNode json) {
        ArrayNode trips = json.putArray("transport");
        for (Option mode : form.transports()) {
            asked.money("transport" + mode.value(), words.say("unread.money"))
                    .ifPresent(
                            cost -> trips.addObject().put("mode", mode.value()).put("cost", cost));
        }
    }

    private void addBodily(ObjectNode json) {
        if (form.isAtWork()) {
            addTransport(json);
        }
        if (form.isTemporary()) {
            count(json, "days");
        }
        if (form.isPartial()) {
            ArrayNode losses = json.putArray("lossCodes");
            for (int number : form.losses()) {
                if (!asked.text("loss" + number).isEmpty()) {
                    ObjectNode loss = losses.addObject().put("code", asked.text("loss" + number));
                    number("share" + number).ifPresent(share -> loss.put("functionLossPercent", share));
                }
            }
        }
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (AccidentQuestion question : form.relevant()) {
            String answer = asked.text(question.name());
            if (answer.equals(BenefitForm.YES) || answer.equals(BenefitForm.NO)) {
                answers.put(question.name(), answer.equals(BenefitForm.YES));
            }
        }
        if (!answers.isEmpty()) {
            json.set("answers", answers);
        }
    }

    private void addChildren(ObjectNode json, LocalDate date) {
        if (!form.asksChildren()) {
            return;
        }
        ArrayNode children = json.putArray("children");
        for (int number : form.children()) {
            ObjectNode child = children.addObject();
            child.put("birthDate", born("age" + number, date));
            if (!asked.text("level" + number).isEmpty()) {
                child.put("level", asked.text("level" + number));
                number("class" + number).ifPresent(year -> child.put("yearInLevel", year));
            }
        }
    }

    private void addHeirs(ObjectNode json, LocalDate date) {
        List<String> relations = new ArrayList<>(asked.several("heirs"));
        if (relations.isEmpty()) {
            return;
        }
        ArrayNode heirs = json.putArray("heirs");
        for (String relation : relations) {
            boolean childrenGiven = relation.equals(Relative.Relation.CHILD.name()) && form.childCount() > 0;
            if (childrenGiven) {
                form.children()
                        .forEach(number -> heirs.addObject()
                                .put("relation", relation)
                                .put("birthDate", born("age" + number, date)));
            } else {
                heirs.addObject().put("relation", relation);
            }
        }
    }

    private void addLeaving(ObjectNode json, LocalDate date) {
        if (form.isJobLoss()) {
            if (!asked.text("jobLossReason").isEmpty()) {
                json.put("jobLossReason", asked.text("jobLossReason"));
            }
            return;
        }
        if (!asked.text("age").isEmpty()) {
            json.put("birthDate", born("age", date));
        }
        if (!asked.text("savingsReason").isEmpty()) {
            json.put("savingsReason", asked.text("savingsReason"));
        }
    }

    /// A birthday on the very day, so many full years ago.
    private String born(String field, LocalDate date) {
        long age = number(field).filter(years -> years <= 120).orElse(-1L);
        if (age < 0) {
            asked.fault(field, words.say("unread.age"));
            return date.toString();
        }
        return date.minusYears(age).toString();
    }

    private Optional<LocalDate> day(String field) {
        return asked.day(field, today, words.say("unread.day"));
    }

    private Optional<Long> number(String field) {
        return asked.money(field, words.say("unread.count"));
    }

    private void count(ObjectNode json, String field) {
        number(field).ifPresent(count -> json.put(field, count));
    }

    private void amount(ObjectNode json, String field) {
        asked.money(field, words.say("unread.money")).ifPresent(amount -> json.put(field, amount));
    }

    /// The field of the form in which a field of the case was asked for.
    static String fieldOf(String caseField) {
        if (caseField.matches("children\\[\\d+].*")) {
            int number = Integer.parseInt(caseField.replaceAll("\\D", "")) + 1;
            return (caseField.endsWith("yearInLevel") ? "class" : caseField.endsWith("level") ? "level" : "age")
                    + number;
        }
        if (caseField.matches("lossCodes\\[\\d+].*")) {
            int number = Integer.parseInt(caseField.replaceAll("\\D", "")) + 1;
            return (caseField.endsWith("functionLossPercent") ? "share" : "loss") + number;
        }
        return switch (caseField) {
            case "wage" -> "income";
            case "lossCodes" -> "loss1";
            case "birthDate" -> "age";
            default -> caseField;
        };
    }
}
