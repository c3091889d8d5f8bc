package id.payung.server.enrolment.web;

import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.Proposed;
import id.payung.server.enrolment.ProposedSheet;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.scratch.Scratch;
import id.payung.server.web.Input;
import org.springframework.stereotype.Component;

/// One person proposed on a form or by another program: a list of one row. She is read, checked and compared
/// exactly as a row of a file is, because she is one.
@Component
class OnePerson {

    private static final String FILE = "satu-orang.csv";

    private final Lists lists;
    private final Scratch scratch;

    OnePerson(Lists lists, Scratch scratch) {
        this.lists = lists;
        this.scratch = scratch;
    }

    /// @throws id.payung.server.problem.Problem `field.missing` (400), and those of [Lists#handIn]
    Lists.Receipt take(long programme, Proposed person) {
        Input.text("nik", person.nik());
        Input.text("name", person.name());
        try (ProposedSheet sheet = new ProposedSheet(scratch)) {
            sheet.write(1, person);
            return lists.handIn(new ProgrammeId(programme), FILE, null, sheet.finished());
        }
    }
}
