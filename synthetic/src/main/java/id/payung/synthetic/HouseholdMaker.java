package id.payung.synthetic;

import id.payung.synthetic.Naming.Name;
import id.payung.synthetic.NumberLedger.Registration;
import id.payung.synthetic.Origins.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Makes one household after the other.
final class HouseholdMaker implements Iterator<Household> {
    private final List<VillageRef> villages;
    private final long seed;
    private final int part;
    private final int parts;
    private final LocalDate asOf;
    private final NumberLedger numbers;
    private final CommunityMix communities = new CommunityMix();
    private final Origins origins = new Origins();
    private final Naming naming = new Naming();
    private final Addresses addresses = new Addresses(communities.transmigrationDistricts());
    private final Livelihoods livelihoods;
    private long households;
    private long people;

    HouseholdMaker(
            List<VillageRef> villages, long seed, int part, int parts, LocalDate asOf, OccupationMix occupations) {
        this.villages = villages;
        this.seed = seed;
        this.part = part;
        this.parts = parts;
        this.asOf = asOf;
        this.numbers = new NumberLedger(seed, part, parts, asOf);
        this.livelihoods = new Livelihoods(occupations, asOf);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Household next() {
        long number = households++ * parts + part;
        Dice dice = Dice.of(seed, number);
        VillageRef village = villages.get(dice.below(villages.size()));
        return new Family(number, village, dice).make();
    }

    /// The work on one household.
    private final class Family {
        private final long number;
        private final VillageRef village;
        private final Dice dice;
        private final String card;
        private final String address;
        private final String rt;
        private final String rw;
        private final Community community;
        private final List<Person> members = new ArrayList<>(6);

        Family(long number, VillageRef village, Dice dice) {
            this.number = number;
            this.village = village;
            this.dice = dice;
            this.card = numbers.familyCard(village.districtDigits());
            this.community = communities.pick(village, dice);
            int neighbourhood = dice.between(1, 24);
            this.address = addresses.invent(village, neighbourhood, dice);
            this.rt = Addresses.digits(neighbourhood, 3);
            this.rw = Addresses.digits(addresses.neighbourhoodGroup(village, dice), 3);
        }

        Household make() {
            int headYear = asOf.getYear() - 23 - dice.below(28) - dice.below(28);
            double shape = dice.nextDouble();
            boolean couple = shape < 0.86;
            boolean widow = shape >= 0.86 && shape < 0.94;
            Sex headSex = widow || (!couple && dice.chance(0.4)) ? Sex.FEMALE : Sex.MALE;
            Name head = naming.of(community, headSex, headYear, null, dice);
            String headMother = naming.mother(community, headYear - dice.between(18, 38), dice)
                    .full();
            born(head.full(), headSex, headYear, headMother, Relation.HEAD, couple || widow, community, true);

            Name father = head;
            String mother = head.full();
            int motherYear = headYear;
            if (couple) {
                motherYear = Math.min(headYear + dice.between(-3, 9), asOf.getYear() - 18);
                Community hers = dice.chance(0.85) ? community : communities.pick(village, dice);
                mother = spouse(hers, motherYear);
            } else if (widow) {
                father = naming.of(community, Sex.MALE, headYear - 3, null, dice);
            }
            if ((couple && shape < 0.78) || widow) {
                children(father, mother, motherYear);
            }
            if (couple && shape < 0.07) {
                int age = asOf.getYear() - headYear + dice.between(20, 32);
                if (age < 95) {
                    int year = asOf.getYear() - age;
                    String hers = naming.mother(community, year - 25, dice).full();
                    born(headMother, Sex.FEMALE, year, hers, Relation.PARENT, true, community, true);
                }
            }
            return new Household(number, card, village, members);
        }

        private String spouse(Community hers, int year) {
            Name wife = naming.of(hers, Sex.FEMALE, year, null, dice);
            String herMother =
                    naming.mother(hers, year - dice.between(18, 38), dice).full();
            born(wife.full(), Sex.FEMALE, year, herMother, Relation.SPOUSE, true, hers, true);
            return wife.full();
        }

        private void children(Name father, String mother, int motherYear) {
            int year = motherYear + dice.between(20, 27);
            int wanted = 1 + dice.below(3) + dice.below(2);
            for (int child = 0; child < wanted && year < asOf.getYear(); child++) {
                boolean stillHome = asOf.getYear() - year < 24 || dice.chance(0.3);
                if (stillHome) {
                    birth(father, mother, year);
                }
                year += dice.between(2, 5);
            }
        }

        private void birth(Name father, String mother, int year) {
            Sex sex = sex();
            if (!dice.chance(0.012)) {
                String name = naming.of(community, sex, year, father, dice).full();
                born(name, sex, year, mother, Relation.CHILD, false, community, false);
                return;
            }
            Sex other = dice.chance(0.7) ? sex : sex.other();
            Name[] twins = naming.twins(sex, other, community, father, dice);
            Origin here = origins.local(village);
            Registration first = numbers.register(here.district(), year, sex, 0, dice);
            add(twins[0].full(), first.sex(), first, first.nik(), here, mother, Relation.CHILD, false, community);
            add(twins[1].full(), other, first, first.twin(other), here, mother, Relation.CHILD, false, community);
        }

        private Sex sex() {
            return dice.chance(0.508) ? Sex.MALE : Sex.FEMALE;
        }

        private void born(
                String name,
                Sex sex,
                int year,
                String mother,
                Relation relation,
                boolean married,
                Community hers,
                boolean mayComeFromElsewhere) {
            Origin origin = mayComeFromElsewhere ? origins.of(hers, village, year, dice) : origins.local(village);
            double estimated = year < 1980 ? 0.05 : 0.005;
            Registration birth = numbers.register(origin.district(), year, sex, estimated, dice);
            add(name, sex, birth, birth.nik(), origin, mother, relation, married, hers);
        }

        private void add(
                String name,
                Sex sex,
                Registration birth,
                String nik,
                Origin origin,
                String mother,
                Relation relation,
                boolean married,
                Community hers) {
            Occupation occupation = livelihoods.occupation(sex, birth.date(), relation, dice);
            String phone = livelihoods.phone(birth.date(), dice);
            members.add(new Person(
                    people++ * parts + part + 1,
                    name,
                    sex,
                    birth.date(),
                    origin.place(),
                    nik,
                    card,
                    mother,
                    relation,
                    married,
                    occupation,
                    hers,
                    village,
                    address,
                    rt,
                    rw,
                    phone,
                    livelihoods.income(occupation, dice)));
        }
    }
}
