package id.payung.server.law.web;

import id.payung.server.screen.Option;
import id.payung.server.screen.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Gathers what was answered, so that a printed result says what it is the result of.
final class Told {

    private final Asked asked;
    private final Words words;
    private final List<Option> told = new ArrayList<>();

    Told(Asked asked, Words words) {
        this.asked = asked;
        this.words = words;
    }

    Told chosen(String field, List<Option> options) {
        return add(
                field,
                options.stream()
                        .filter(option -> asked.has(field, option.value()))
                        .map(Option::label)
                        .collect(Collectors.joining(", ")));
    }

    Told money(String field) {
        String typed = asked.text(field);
        OptionalLong amount = Typed.money(typed);
        return add(field, amount.isPresent() ? words.show().money(amount.getAsLong()) : typed);
    }

    Told day(String field) {
        return add(field, asked.spoken(field, words.show()));
    }

    Told text(String field) {
        return add(field, asked.text(field));
    }

    private Told add(String field, String answer) {
        if (!answer.isEmpty()) {
            told.add(new Option(words.say("told." + field), answer));
        }
        return this;
    }

    List<Option> list() {
        return told;
    }
}
