package id.payung.synthetic.pairs;

import id.payung.synthetic.Person;
import id.payung.synthetic.Sex;

/// The fields of a person that linkage compares, as text.
///
/// @param nik identity number, empty when missing
/// @param name full name
/// @param birthDate `1985-03-12`, empty when missing
/// @param sex `L`, `P` or empty
/// @param mother mother's name, empty when missing
/// @param village village code
/// @param address address
/// @param phone telephone number, empty when missing
/// @param familyCard family card number
record LinkageRecord(
        String nik,
        String name,
        String birthDate,
        String sex,
        String mother,
        String village,
        String address,
        String phone,
        String familyCard) {

    static final String[] COLUMNS = {
        "id", "nik", "name", "birth_date", "sex", "mother", "village", "address", "phone", "family_card"
    };

    static LinkageRecord of(Person person) {
        return new LinkageRecord(
                person.nik(),
                person.name(),
                person.birthDate().toString(),
                person.sex().letter(),
                person.motherName(),
                person.village().code(),
                person.address(),
                person.phone(),
                person.familyCard());
    }

    String[] line(String id) {
        return new String[] {id, nik, name, birthDate, sex, mother, village, address, phone, familyCard};
    }

    Sex sexOrMale() {
        return sex.equals(Sex.FEMALE.letter()) ? Sex.FEMALE : Sex.MALE;
    }

    LinkageRecord withNik(String value) {
        return new LinkageRecord(value, name, birthDate, sex, mother, village, address, phone, familyCard);
    }

    LinkageRecord withName(String value) {
        return new LinkageRecord(nik, value, birthDate, sex, mother, village, address, phone, familyCard);
    }

    LinkageRecord withBirthDate(String value) {
        return new LinkageRecord(nik, name, value, sex, mother, village, address, phone, familyCard);
    }

    LinkageRecord withSex(String value) {
        return new LinkageRecord(nik, name, birthDate, value, mother, village, address, phone, familyCard);
    }

    LinkageRecord withMother(String value) {
        return new LinkageRecord(nik, name, birthDate, sex, value, village, address, phone, familyCard);
    }

    LinkageRecord withHome(String newVillage, String newAddress) {
        return new LinkageRecord(nik, name, birthDate, sex, mother, newVillage, newAddress, phone, familyCard);
    }

    LinkageRecord withPhone(String value) {
        return new LinkageRecord(nik, name, birthDate, sex, mother, village, address, value, familyCard);
    }
}
