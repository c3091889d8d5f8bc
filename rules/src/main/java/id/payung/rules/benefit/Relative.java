package id.payung.rules.benefit;

import id.payung.rules.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A surviving relative, or a person named in a will.
///
/// @param relation  to the member
/// @param birthDate when known
public record Relative(Relation relation, @Nullable LocalDate birthDate) {

    boolean isNamedInWill() {
        return relation == Relation.NAMED_IN_WILL || relation == Relation.NAMED_IN_NOTARIAL_WILL;
    }

    /// Relation to the member.
    public enum Relation {
        SPOUSE("suami atau istri", "spouse"),
        CHILD("anak", "child"),
        GRANDCHILD("cucu", "grandchild"),
        PARENT("orang tua", "parent"),
        GRANDPARENT("kakek atau nenek", "grandparent"),
        SIBLING("saudara kandung", "sibling"),
        PARENT_IN_LAW("mertua", "parent-in-law"),
        NAMED_IN_WILL("yang ditunjuk dalam wasiat", "named in a will"),
        NAMED_IN_NOTARIAL_WILL("yang ditunjuk dalam wasiat notaris", "named in a notarial will");

        private final String id;
        private final String en;

        Relation(String id, String en) {
            this.id = id;
            this.en = en;
        }

        /// Its name for people.
        public Text text() {
            return new Text(id, en);
        }
    }
}
