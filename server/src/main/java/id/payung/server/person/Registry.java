package id.payung.server.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The registry as comparing sees it: who resembles whom, wherever they live. What comes from here is compared,
/// never
/// shown; a reader sees of somebody outside her territory only how alike two records are.
public interface Registry {

    /// About how many people there are.
    long size();

    /// Who shares one of these keys.
    List<Sharing> sharing(long[] keys);

    /// What comparing needs of these people.
    List<Known> compared(long[] people);

    /// Everybody in the actor's territory whose record was not merged into another, in the order of the numbers.
    void forEachHere(Consumer<Known> reader);

    /// Records that two entries are one person. Nothing is moved.
    ///
    /// @param kept record that stands for the person from now on
    /// @param territory code of the territory that decides
    /// @return number of the merge
    /// @throws id.payung.server.problem.Problem `person.merged-already` (409)
    long merge(PersonId kept, PersonId merged, String territory, String reason);

    /// Takes a merge back; both records are what they were.
    ///
    /// @throws id.payung.server.problem.Problem `person.merge-unknown` (404), `person.unmerged-already` (409)
    void unmerge(long merge, String reason);

    /// The record that stands for a person; her own number unless it was merged.
    PersonId standsFor(PersonId person);

    /// The other records of a person, if some were merged.
    List<PersonId> othersOf(PersonId person);

    /// A key and one of those who have it.
    record Sharing(long key, long person) {}

    /// A person as comparing needs her. The number is open: keep it in memory only.
    ///
    /// @param root record that stands for her
    record Known(
            long id,
            long root,
            UUID nikKey,
            String nik,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            @Nullable String motherName,
            String villageCode) {

        @Override
        public String toString() {
            return "person " + id;
        }
    }
}
