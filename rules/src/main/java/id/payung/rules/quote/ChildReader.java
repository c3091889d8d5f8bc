package id.payung.rules.quote;

import id.payung.rules.benefit.Child;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameters;
import id.payung.rules.parameter.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the children of a member and refuses those who cannot have a scholarship by their age or level.
final class ChildReader {

    private final LocalDate date;
    private final @Nullable Dated<Integer> ageLimit;
    private final @Nullable Dated<Table> levels;

    ChildReader(LocalDate date) {
        this.date = date;
        ageLimit = Parameters.current().number("scholarship/age_limit").find(date);
        levels = Parameters.current().table("scholarship/levels").find(date);
    }

    List<Child> read(List<Fields> objects) {
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            children.add(child(objects.get(i), "children[" + i + "]."));
        }
        return children;
    }

    private Child child(Fields fields, String path) {
        LocalDate birth = fields.required("birthDate", fields.date("birthDate"));
        if (birth.isAfter(date)) {
            throw Fields.rejected(path + "birthDate", "setelah tanggal peristiwa", "lies after the day of the event");
        }
        if (ageLimit != null && !date.isBefore(birth.plusYears(ageLimit.value()))) {
            throw Fields.rejected(
                    path + "birthDate",
                    "anak sudah " + ageLimit.value() + " tahun pada tanggal peristiwa",
                    "the child is " + ageLimit.value() + " or older on the day of the event; the scholarship ends at "
                            + ageLimit.value() + " (" + String.join("; ", ageLimit.sources()) + ")");
        }
        Child.@Nullable Level level = fields.oneOf("level", Child.Level.class);
        int year = fields.count("yearInLevel", 1);
        if (level != null && levels != null) {
            int most = levels.value().row("level", level.name()).orElseThrow().number("years");
            if (year < 1 || year > most) {
                throw Fields.rejected(
                        path + "yearInLevel",
                        level + " paling lama " + most + " tahun",
                        level + " lasts at most " + most + " years");
            }
        }
        boolean training = fields.isTrue("training");
        if (training && level != Child.Level.UNIVERSITY) {
            throw Fields.rejected(
                    path + "training",
                    "pelatihan dihitung seperti UNIVERSITY; isi level UNIVERSITY",
                    "training counts like UNIVERSITY; give that level");
        }
        Child child = new Child(
                birth,
                level,
                year,
                fields.isTrue("married"),
                fields.oneOf("work", Child.Work.class, Child.Work.NONE),
                fields.count("workMonths", 0),
                training);
        fields.refuseOthers();
        return child;
    }
}
