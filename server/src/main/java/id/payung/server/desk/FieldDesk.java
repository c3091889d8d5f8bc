package id.payung.server.desk;

import id.payung.server.enrolment.FieldRows;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.WorkerList;
import id.payung.server.evidence.Demands;
import id.payung.server.evidence.FieldCheck;
import id.payung.server.evidence.FieldCheck.Origin;
import id.payung.server.evidence.FieldChecks;
import id.payung.server.evidence.FieldChecks.Subject;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Today;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings people of lists and field checks together.
@Component
public class FieldDesk {

    /// How many of a hundred are drawn unless somebody wants another share.
    public static final int USUAL_PERCENT = 10;

    private final FieldRows rows;
    private final FieldChecks checks;
    private final Demands demands;
    private final Lists lists;
    private final Today today;

    FieldDesk(FieldRows rows, FieldChecks checks, Demands demands, Lists lists, Today today) {
        this.rows = rows;
        this.checks = checks;
        this.demands = demands;
        this.lists = lists;
        this.today = today;
    }

    /// Somebody whom the sample drew.
    ///
    /// @param check her field check; null while nobody asked for it
    /// @param line where she stands in the list, as people read it
    public record Drawn(
            int row,
            String line,
            String name,
            String territory,
            @Nullable String occupationCode,
            @Nullable String occupationText,
            @Nullable Long check,
            FieldCheck.@Nullable State state) {}

    /// The sample of a list, in the order in which it was drawn.
    ///
    /// @throws Problem `list.unknown` (404)
    @Transactional(readOnly = true)
    public List<Drawn> sample(ListId list, int percent) {
        WorkerList known = lists.find(list);
        return rows.sample(list, percent).stream()
                .map(person -> drawn(known, person))
                .toList();
    }

    private Drawn drawn(WorkerList list, Subject person) {
        FieldCheck check = checks.of(person).orElse(null);
        return new Drawn(
                person.row(),
                FieldRows.line(list, person.row()),
                person.name(),
                person.territory(),
                person.occupationCode(),
                person.occupationText(),
                check == null ? null : check.id(),
                check == null ? null : check.state());
    }

    /// @return how many were not asked for yet
    /// @throws Problem `list.unknown` (404), `list.not-checked` (409)
    @Transactional
    public int askSample(ListId list, int percent) {
        judged(list);
        return checks.ask(rows.sample(list, percent), Origin.SAMPLE);
    }

    /// @return how many were not asked for yet
    /// @throws Problem `list.unknown` (404), `list.not-checked` (409)
    @Transactional
    public int askDemanded(ListId id) {
        WorkerList list = judged(id);
        return checks.ask(rows.wanted(id, demands.on(list.programme(), today.now())), Origin.DEMAND);
    }

    /// @throws Problem `list.unknown`, `list.row-unknown` (404), `list.not-checked`, `field-check.no-nik` (409)
    @Transactional
    public FieldCheck askRow(ListId list, int row) {
        judged(list);
        Subject person = rows.row(list, row);
        checks.ask(List.of(person), Origin.ASKED);
        return checks.of(person).orElseThrow();
    }

    private WorkerList judged(ListId id) {
        WorkerList list = lists.find(id);
        if (!list.state().judged()) {
            throw new Problem(Kind.CONFLICT, "list.not-checked", id.value());
        }
        return list;
    }
}
