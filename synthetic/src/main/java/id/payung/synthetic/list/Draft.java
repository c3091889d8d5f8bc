package id.payung.synthetic.list;

import id.payung.synthetic.Person;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;

/// A row in the making: first as it should be, then with faults.
final class Draft {
    private final Person person;
    private final EnumMap<Field, Cell> cells = new EnumMap<>(Field.class);
    private final List<PlantedFault> faults = new ArrayList<>(1);
    private int row;

    private Draft(Person person) {
        this.person = person;
    }

    /// The row as a careful officer would write it.
    static Draft clean(Person person) {
        Draft draft = new Draft(person);
        draft.put(Field.NUMBER, Cell.EMPTY);
        draft.put(Field.NAME, Cell.text(person.name()));
        draft.put(Field.NIK, Cell.text(person.nik()));
        draft.put(Field.FAMILY_CARD, Cell.text(person.familyCard()));
        draft.put(Field.BIRTH_PLACE, Cell.text(person.birthPlace()));
        draft.put(Field.BIRTH_DATE, Cell.text(DateShapes.usual(person.birthDate())));
        draft.put(Field.SEX, Cell.text(person.sex().letter()));
        draft.put(Field.MOTHER, Cell.text(person.motherName()));
        draft.put(Field.OCCUPATION, Cell.text(person.occupation().label()));
        draft.put(Field.ADDRESS, Cell.text(person.address()));
        draft.put(Field.RT_RW, Cell.text(person.rt() + '/' + person.rw()));
        draft.put(Field.VILLAGE, Cell.text(person.village().name()));
        draft.put(Field.DISTRICT, Cell.text(person.village().districtName()));
        draft.put(Field.PHONE, Cell.text(person.phone()));
        draft.put(Field.INCOME, new Cell.Number(person.income()));
        draft.put(Field.NOTE, Cell.EMPTY);
        return draft;
    }

    /// The row of the file in which it stands, counted from 1; 0 until it is written.
    int row() {
        return row;
    }

    void writtenTo(int fileRow) {
        row = fileRow;
    }

    Person person() {
        return person;
    }

    Cell get(Field field) {
        return Objects.requireNonNull(cells.get(field));
    }

    void put(Field field, Cell cell) {
        cells.put(field, cell);
    }

    List<PlantedFault> faults() {
        return faults;
    }

    /// True when the person stands in an earlier row already.
    boolean repeats() {
        return faults.stream()
                .anyMatch(fault -> fault.code().equals("K14") || fault.code().equals("K15"));
    }

    boolean touched(Field field) {
        return faults.stream().anyMatch(fault -> fault.field() == field);
    }

    /// Writes over a cell and records it.
    boolean plant(FaultCode code, Field field, Cell written, Verdict verdict, String detail) {
        record(code.name(), field, verdict, Evidence.LIST, detail);
        put(field, written);
        return true;
    }

    /// Writes over a cell with the usual verdict of the fault.
    boolean plant(FaultCode code, Field field, Cell written, String detail) {
        return plant(code, field, written, code.verdict(), detail);
    }

    /// Records a fault that the cells do not show.
    boolean hide(FaultCode code, Field field, String detail) {
        record(code.name(), field, code.verdict(), Evidence.REGISTER, detail);
        return true;
    }

    void record(String code, Field field, Verdict verdict, Evidence evidence, String detail) {
        faults.add(new PlantedFault(
                code, field, verdict, evidence, detail, get(field).shown()));
    }

    Verdict verdict() {
        Verdict verdict = Verdict.ACCEPTED;
        for (PlantedFault fault : faults) {
            verdict = verdict.worse(fault.verdict());
        }
        return verdict;
    }
}
