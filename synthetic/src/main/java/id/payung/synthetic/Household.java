package id.payung.synthetic;

import java.util.List;

/// People on one family card, head first.
///
/// @param number running number within the population, from 0
/// @param familyCard sixteen digits
/// @param village where they live
/// @param members at least one
public record Household(long number, String familyCard, VillageRef village, List<Person> members) {
    /// Keeps its own copy of the members.
    public Household {
        members = List.copyOf(members);
    }
}
