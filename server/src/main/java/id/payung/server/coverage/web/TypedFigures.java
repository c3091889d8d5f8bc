package id.payung.server.coverage.web;

import id.payung.server.screen.Typed;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Counts and percentages as people type them into a form; what cannot be read becomes a fault of its field.
final class TypedFigures {

    private TypedFigures() {}

    /// `518.632`; null when empty or unread.
    static @Nullable Long count(String field, String typed, BindingResult errors) {
        if (typed.isBlank()) {
            return null;
        }
        OptionalLong number = Typed.money(typed);
        if (number.isEmpty()) {
            errors.rejectValue(field, "coverage.form.count.unread");
            return null;
        }
        return number.getAsLong();
    }

    /// `39,52 %`, at most two decimals; null when empty or unread.
    static @Nullable BigDecimal percent(String typed, BindingResult errors) {
        String bare = typed.replace("%", "").strip().replace(',', '.');
        if (bare.isEmpty()) {
            return null;
        }
        if (!bare.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            errors.rejectValue("percent", "coverage.form.percent.unread");
            return null;
        }
        return new BigDecimal(bare);
    }
}
