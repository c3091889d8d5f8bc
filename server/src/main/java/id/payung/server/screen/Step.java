package id.payung.server.screen;

import org.jspecify.annotations.Nullable;

/// One station of the main job (list, check, review, decree, approval, bill, payment, cards).
/// Drawn by `fragments/stepper :: path`.
///
/// @param label name of the station
/// @param state where the work stands
/// @param note whose turn it is, or when and by whom it was done
/// @param href page of the station; `null` while it cannot be opened
public record Step(
        String label,
        State state,
        @Nullable String note,
        @Nullable String href) {
    /// State of a station.
    public enum State {
        /// Finished.
        DONE("check", "layout.step.done"),
        /// The station that is being worked on.
        CURRENT("arrow-right", "layout.step.current"),
        /// Held up; somebody must act before it can go on.
        STUCK("triangle-alert", "layout.step.stuck"),
        /// Not begun.
        AHEAD("circle-dashed", "layout.step.ahead");

        private final String icon;
        private final String wordKey;

        State(String icon, String wordKey) {
            this.icon = icon;
            this.wordKey = wordKey;
        }

        /// Icon that carries the state's shape.
        public String icon() {
            return icon;
        }

        /// Message key of the state's word.
        public String wordKey() {
            return wordKey;
        }

        /// Suffix of the style class.
        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
