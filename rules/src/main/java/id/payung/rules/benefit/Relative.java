package id.payung.rules.benefit;

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
        SPOUSE,
        CHILD,
        GRANDCHILD,
        PARENT,
        GRANDPARENT,
        SIBLING,
        PARENT_IN_LAW,
        NAMED_IN_WILL,
        NAMED_IN_NOTARIAL_WILL
    }
}
