package id.payung.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PopulationTests {
    private static final int MANY = 60_000;

    private static Population everywhere() {
        return Population.of(VillageFixtures.all(), 1);
    }

    @Test
    void refusesToInventPeopleNowhere() {
        assertThatThrownBy(() -> Population.of(List.of(), 1)).hasMessageContaining("Name at least one village");
    }

    @Test
    void refusesAPartThatDoesNotExist() {
        assertThatThrownBy(() -> everywhere().part(3, 3)).hasMessageContaining("no part 3 of 3");
        assertThatThrownBy(() -> everywhere().part(-1, 3)).hasMessageContaining("no part -1 of 3");
    }

    @Test
    void refusesADayOutsideTheYearsItKnows() {
        assertThatThrownBy(() -> everywhere().asOf(LocalDate.of(2009, 12, 31))).hasMessageContaining("2009-12-31");
        assertThatThrownBy(() -> everywhere().asOf(LocalDate.of(2091, 1, 1))).hasMessageContaining("2010 to 2090");
        assertThat(everywhere().asOf(LocalDate.of(2010, 1, 1)).people().limit(1_000))
                .allMatch(person -> person.birthDate().isBefore(LocalDate.of(2010, 1, 1)));
    }

    @Test
    void sameSeedGivesTheSamePeople() {
        assertThat(everywhere().people().limit(500))
                .isEqualTo(everywhere().people().limit(500).toList());
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        List<String> one = everywhere().people().limit(200).map(Person::nik).toList();
        List<String> other = Population.of(VillageFixtures.all(), 2)
                .people()
                .limit(200)
                .map(Person::nik)
                .toList();
        assertThat(one).doesNotContainAnyElementsOf(other);
    }

    @Test
    void everyNumberAgreesWithBirthDateAndSexAndStaysInTheReservedSerials() {
        assertThat(everywhere()
                        .people()
                        .limit(MANY)
                        .filter(person -> !(person.nik().matches("\\d{16}")
                                && Nik.sexOf(person.nik()) == person.sex()
                                && Nik.birthDateOf(person.nik(), Population.DEFAULT_DAY)
                                        .equals(person.birthDate())
                                && Nik.serialOf(person.nik()) >= Nik.FIRST_SERIAL
                                && Nik.serialOf(person.nik()) < Nik.FIRST_UNISSUED
                                && person.familyCard().matches("\\d{12}9\\d{3}"))))
                .isEmpty();
    }

    @Test
    void noNumberOccursTwiceEvenInOneCrowdedDistrict() {
        Population crowded = Population.of(List.of(VillageFixtures.malay()), 3);
        Set<String> seen = new HashSet<>();
        assertThat(crowded.people().limit(200_000).filter(person -> !seen.add(person.nik())))
                .isEmpty();
        Set<String> cards = new HashSet<>();
        assertThat(crowded.households().limit(100_000).filter(household -> !cards.add(household.familyCard())))
                .isEmpty();
    }

    @Test
    void partsShareNoNumberCardOrPerson() {
        Population whole = Population.of(List.of(VillageFixtures.javanese()), 4);
        List<Household> households = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            households.addAll(whole.part(part, 3).households().limit(5_000).toList());
        }
        List<Person> people = households.stream()
                .flatMap(household -> household.members().stream())
                .toList();
        assertThat(households.stream().map(Household::familyCard).distinct()).hasSize(15_000);
        assertThat(households.stream().map(Household::number).distinct()).hasSize(15_000);
        assertThat(people.stream().map(Person::nik).distinct()).hasSameSizeAs(people);
        assertThat(people.stream().map(Person::id).distinct()).hasSameSizeAs(people);
    }

    @Test
    void aFullDistrictIsReportedInsteadOfRepeatingNumbers() {
        Population tiny = Population.of(List.of(VillageFixtures.malay()), 5).part(99_999, 100_000);
        assertThatThrownBy(() -> tiny.people().limit(200_000).count())
                .hasMessageContaining("Spread the people over more districts");
    }

    @Test
    void youngerPeopleHaveSingleNamesLessOften() {
        assertThat(singleNameShare(VillageFixtures.javanese(), 51, 99)).isBetween(0.25, 0.35);
        assertThat(singleNameShare(VillageFixtures.malay(), 51, 99)).isBetween(0.25, 0.35);
        assertThat(singleNameShare(VillageFixtures.javanese(), 1, 29)).isBetween(0.05, 0.10);
        assertThat(singleNameShare(VillageFixtures.malay(), 1, 29)).isBetween(0.05, 0.10);
    }

    private static double singleNameShare(VillageRef village, int fromAge, int toAge) {
        List<Person> people = Population.of(List.of(village), 6)
                .people()
                .limit(MANY)
                .filter(person -> person.ageOn(Population.DEFAULT_DAY) >= fromAge
                        && person.ageOn(Population.DEFAULT_DAY) <= toAge)
                .toList();
        return (double) people.stream().filter(p -> !p.name().contains(" ")).count() / people.size();
    }

    @Test
    void namesAreAtMostSixtyLettersAndNeverABareParticle() {
        Set<String> particles = Set.of("MUHAMMAD", "SITI", "ABDUL", "NUR", "SRI");
        assertThat(everywhere()
                        .people()
                        .limit(MANY)
                        .filter(person -> !person.name().matches("[A-Z' -]{3,60}")
                                || particles.contains(person.name())
                                || particles.contains(person.motherName())))
                .isEmpty();
    }

    @Test
    void childrenBearTheMothersNameAndAreYoungerThanHerByAtLeastSeventeenYears() {
        assertThat(everywhere().households().limit(10_000)).allSatisfy(household -> {
            List<Person> members = household.members();
            Map<String, Person> women = members.stream()
                    .filter(person -> person.sex() == Sex.FEMALE && person.relation() != Relation.CHILD)
                    .collect(Collectors.toMap(Person::name, person -> person, (one, other) -> one));
            members.stream()
                    .filter(person -> person.relation() == Relation.CHILD)
                    .forEach(child -> {
                        assertThat(women).containsKey(child.motherName());
                        Person mother = Objects.requireNonNull(women.get(child.motherName()));
                        assertThat(child.birthDate().getYear()
                                        - mother.birthDate().getYear())
                                .isGreaterThanOrEqualTo(17);
                    });
        });
    }

    @Test
    void twinsShareTheDayTheCardAndTheMotherButNeitherNumberNorName() {
        List<List<Person>> twins = everywhere()
                .households()
                .limit(20_000)
                .map(household -> household.members().stream()
                        .filter(person -> person.relation() == Relation.CHILD && !Nik.hasSpare(person.nik()))
                        .flatMap(twin -> household.members().stream()
                                .filter(other -> other.birthDate().equals(twin.birthDate())))
                        .toList())
                .filter(pair -> !pair.isEmpty())
                .toList();
        assertThat(twins).hasSizeGreaterThan(100).allSatisfy(pair -> {
            assertThat(pair).hasSizeGreaterThanOrEqualTo(2);
            assertThat(pair).extracting(Person::nik).doesNotHaveDuplicates();
            assertThat(pair).extracting(Person::name).doesNotHaveDuplicates();
            assertThat(pair)
                    .extracting(Person::motherName)
                    .containsOnly(pair.getFirst().motherName());
        });
    }

    @Test
    void javaneseEldersInTransmigrationVillagesWereMostlyRegisteredOnJava() {
        List<Person> elders = Population.of(List.of(VillageFixtures.javanese()), 8)
                .people()
                .limit(MANY)
                .filter(person -> person.community() == Community.JAWA
                        && person.birthDate().getYear() < 1975)
                .toList();
        double fromJava =
                (double) elders.stream().filter(p -> p.nik().startsWith("3")).count() / elders.size();
        assertThat(fromJava).isBetween(0.55, 0.75);
    }

    @Test
    void aProgrammesOwnMixYieldsOnlyItsOccupations() {
        Set<String> codes = everywhere()
                .occupations(OccupationMix.transportAndArts())
                .workers(18, 60)
                .limit(3_000)
                .map(person -> person.occupation().code())
                .collect(Collectors.toSet());
        assertThat(codes).containsExactlyInAnyOrder("SAK", "OJO", "OJP", "BCK", "KSD", "SNB");
    }

    @Test
    void telephoneNumbersBelongToNoOperator() {
        assertThat(everywhere().people().limit(5_000).map(Person::phone).filter(phone -> !phone.isEmpty()))
                .allMatch(phone -> phone.matches("084[1-6]\\d{8}"));
    }
}
