package id.payung.server.population;

import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.enrolment.ListChecked;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.ListState;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.Objections;
import id.payung.server.enrolment.Objections.Objection;
import id.payung.server.enrolment.WorkerList;
import id.payung.server.enrolment.check.Fault;
import id.payung.server.job.JobStatus;
import id.payung.server.job.Jobs;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Input;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The front door to the population register.
@Component
public class PopulationMatch {

    /// Most look-ups that are read at once.
    public static final int MOST_READ = 100_000;

    private final JdbcQuestions questions;
    private final PopulationService service;
    private final Lists lists;
    private final Objections objections;
    private final Jobs jobs;
    private final Actors actors;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    PopulationMatch(
            JdbcQuestions questions,
            PopulationService service,
            Lists lists,
            Objections objections,
            Jobs jobs,
            Actors actors,
            Audit audit,
            MessageSource messages,
            Clock clock) {
        this.questions = questions;
        this.service = service;
        this.lists = lists;
        this.objections = objections;
        this.jobs = jobs;
        this.actors = actors;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /// How far a list is; the parts add up to `asked`.
    public record Totals(long asked, long matched, long mismatch, long notFound, long deceased, long waiting) {}

    /// One look-up: who asked, for what, and what came back.
    ///
    /// @param via `SERVICE` or `FILE`; null while it waits
    /// @param outcome `MATCHED`, `MISMATCH`, `NOT_FOUND`, `DECEASED`; null while it waits
    /// @param differing `NAME`, `BIRTH_DATE`, `SEX`, `MOTHER`
    public record LogLine(
            int row,
            String purpose,
            String askedBy,
            Instant askedAt,
            int tries,
            @Nullable String via,
            @Nullable String outcome,
            List<String> differing,
            @Nullable Instant answeredAt) {}

    /// Whether the web service is configured; without it lists go by file.
    public boolean connected() {
        return service.connected();
    }

    /// Puts the rows of a list into the queue and, when the service is configured, starts asking.
    ///
    /// @param purpose why the register is asked; stays with every look-up
    /// @return how many rows were queued
    /// @throws Problem `list.not-checked` (409), `field.missing` (400)
    @Transactional
    public int ask(ListId id, @Nullable String purpose) {
        WorkerList list = checked(id);
        String why = Input.text("purpose", purpose);
        int queued = questions.enqueue(id, why, actors.current().displayName(), clock.instant());
        audit.record(new Act(
                "population.asked", "list", id.toString(), list.territory(), Map.of("rows", queued, "purpose", why)));
        if (service.connected() && questions.totals(id).waiting() > 0) {
            jobs.start(MatchPopulation.NAME, id.toString());
        }
        return queued;
    }

    @Transactional(readOnly = true)
    public Totals totals(ListId id) {
        lists.find(id);
        return questions.totals(id);
    }

    /// The job that asks, if one was ever started.
    @Transactional(readOnly = true)
    public Optional<JobStatus> job(ListId id) {
        return jobs.latest(MatchPopulation.NAME, id.toString());
    }

    /// The first look-ups of a list, in the order of its rows.
    @Transactional(readOnly = true)
    public List<LogLine> log(ListId id, int most) {
        lists.find(id);
        return questions.log(id, Math.clamp(most, 1, MOST_READ));
    }

    /// What waits, as the portal takes it: text with `;`, numbers in the open. Who took it stays on record.
    ///
    /// @throws Problem `population.nothing-waits` (409)
    @Transactional
    public byte[] questionFile(ListId id) {
        WorkerList list = lists.find(id);
        List<Question> waiting = questions.waiting(id, Integer.MAX_VALUE);
        if (waiting.isEmpty()) {
            throw new Problem(Kind.CONFLICT, "population.nothing-waits");
        }
        audit.record(new Act(
                "niks.exported",
                "list",
                id.toString(),
                list.territory(),
                Map.of("people", waiting.size(), "purpose", "population register")));
        return PopulationFile.write(waiting);
    }

    /// Reads the portal's answers to [#questionFile]. All are read or none.
    ///
    /// @return how many look-ups were answered
    /// @throws Problem `population.no-header` (422), `list.not-checked` (409)
    @Transactional
    public int readAnswers(ListId id, Path file) {
        checked(id);
        Map<String, Deque<Answer>> read = PopulationFile.read(file);
        List<Question> asked = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (Question question : questions.waiting(id, Integer.MAX_VALUE)) {
            Deque<Answer> same = read.get(question.nik());
            Answer answer = same == null ? null : same.poll();
            if (answer != null) {
                asked.add(question);
                answers.add(answer);
            }
        }
        return keep(id, asked, answers, "FILE");
    }

    /// Writes answers, and what they say against the rows, in the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    int keep(ListId id, List<Question> asked, List<Answer> answers, String via) {
        if (asked.isEmpty()) {
            return 0;
        }
        int kept = questions.answer(asked, answers, via, clock.instant());
        List<Objection> against = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            objection(asked.get(i).row(), answers.get(i)).ifPresent(against::add);
        }
        if (lists.find(id).state() == ListState.CHECKED) {
            objections.raise(id, against);
        }
        return kept;
    }

    /// A list that is checked once more begins without what the register said; it is said again.
    @EventListener
    void sayAgain(ListChecked checked) {
        List<Objection> against = new ArrayList<>();
        questions
                .answered(checked.list())
                .forEach((row, answer) -> objection(row, answer).ifPresent(against::add));
        objections.raise(checked.list(), against);
    }

    private Optional<Objection> objection(int row, Answer answer) {
        return switch (answer.outcome()) {
            case MATCHED -> Optional.empty();
            case MISMATCH -> Optional.of(new Objection(row, Fault.NOT_MATCHED, List.of(words(answer.differing()))));
            case NOT_FOUND -> Optional.of(new Objection(row, Fault.NOT_IN_REGISTER, List.of()));
            case DECEASED -> Optional.of(new Objection(row, Fault.DECEASED, List.of()));
        };
    }

    private String words(List<Element> differing) {
        return differing.stream()
                .map(element -> messages.getMessage("population.element." + element, null, Locale.of("id")))
                .collect(Collectors.joining(", "));
    }

    private WorkerList checked(ListId id) {
        WorkerList list = lists.find(id);
        if (list.state() != ListState.CHECKED) {
            throw new Problem(Kind.CONFLICT, "list.not-checked", id.value());
        }
        return list;
    }
}
