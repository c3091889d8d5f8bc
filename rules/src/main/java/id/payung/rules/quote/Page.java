package id.payung.rules.quote;

import id.payung.rules.Text;
import id.payung.rules.contribution.Bearer;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;

/// An answer for people, in Indonesian or English.
final class Page {

    private final boolean english;
    private final StringBuilder out = new StringBuilder();

    Page(boolean english) {
        this.english = english;
    }

    void heading(String id, String en) {
        out.append(pick(id, en)).append('\n');
    }

    void line(String text) {
        out.append("  ").append(text).append('\n');
    }

    String pick(String id, String en) {
        return english ? en : id;
    }

    String pick(Text text) {
        return pick(text.id(), text.en());
    }

    String bearer(Bearer bearer) {
        return switch (bearer) {
            case EMPLOYER -> pick("pemberi kerja", "employer");
            case WORKER -> pick("pekerja", "worker");
            case GOVERNMENT -> pick("pemerintah", "government");
            case SPONSOR -> pick("donatur", "sponsor");
        };
    }

    /// Adds why, how unclear law was read, and what still needs confirmation.
    void explain(Answer answer) {
        heading("Mengapa", "Why");
        for (TraceStep step : answer.trace()) {
            line(pick(step.question()) + " " + step.answer() + "  [" + String.join("; ", step.sources()) + "]");
        }
        if (!answer.policies().isEmpty()) {
            heading("Pilihan tafsir", "How unclear law was read");
            for (Choice choice : answer.policies()) {
                line(pick(choice.policy().question()) + " " + pick(choice.text()));
            }
        }
        if (!answer.unconfirmed().isEmpty()) {
            heading("Masih perlu dikonfirmasi", "Still to be confirmed");
            answer.unconfirmed().forEach(this::line);
        }
    }

    /// Adds the figures of the law that were relied upon.
    void law(Answer answer) {
        heading("Angka yang dipakai", "Figures used");
        for (Dated<?> figure : answer.law()) {
            line(figure.parameter() + " = " + figure.value() + pick(", sejak ", ", from ") + figure.from()
                    + "  [" + String.join("; ", figure.sources()) + "; "
                    + figure.confidence() + "]");
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
