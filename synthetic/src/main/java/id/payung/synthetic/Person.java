package id.payung.synthetic;

import java.time.LocalDate;

/// An invented person as the civil register would hold them. Names are upper case, as on the identity card.
///
/// @param id running number within the population, from 1
/// @param name full name
/// @param sex sex
/// @param birthDate date of birth; always agrees with the NIK
/// @param birthPlace regency or town of birth
/// @param nik identity number with a serial from the reserved range, see [Nik]
/// @param familyCard number of the family card (KK)
/// @param motherName mother's name
/// @param relation place in the household
/// @param married true once married, widowed people included
/// @param occupation what the person lives on; [Occupation#NONE] for children, the old and the household
/// @param community naming tradition
/// @param village where the person lives
/// @param address street, hamlet or quarter
/// @param rt neighbourhood number, three digits
/// @param rw neighbourhood group number, three digits
/// @param phone mobile number from ranges that no operator uses
/// @param income monthly income in whole rupiah; 0 without occupation
public record Person(
        long id,
        String name,
        Sex sex,
        LocalDate birthDate,
        String birthPlace,
        String nik,
        String familyCard,
        String motherName,
        Relation relation,
        boolean married,
        Occupation occupation,
        Community community,
        VillageRef village,
        String address,
        String rt,
        String rw,
        String phone,
        long income) {

    /// Age in full years on a day.
    public int ageOn(LocalDate day) {
        int years = day.getYear() - birthDate.getYear();
        boolean birthdayAhead = day.getMonthValue() < birthDate.getMonthValue()
                || (day.getMonthValue() == birthDate.getMonthValue()
                        && day.getDayOfMonth() < birthDate.getDayOfMonth());
        return birthdayAhead ? years - 1 : years;
    }

    /// True when the person has an occupation.
    public boolean works() {
        return !occupation.equals(Occupation.NONE);
    }

    /// The same person with another occupation and income.
    public Person withWork(Occupation work, long newIncome) {
        return new Person(
                id,
                name,
                sex,
                birthDate,
                birthPlace,
                nik,
                familyCard,
                motherName,
                relation,
                married,
                work,
                community,
                village,
                address,
                rt,
                rw,
                phone,
                newIncome);
    }
}
