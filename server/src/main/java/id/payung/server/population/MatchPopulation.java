package id.payung.server.population;

import id.payung.server.enrolment.ListId;
import id.payung.server.job.JobKind;
import id.payung.server.job.Progress;
import id.payung.server.population.PopulationService.Unavailable;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Asks about one row after the other and keeps answers in small batches, so that an outage costs nothing that was
/// answered before it. What could not be asked keeps waiting.
@Component
class MatchPopulation implements JobKind {

    static final String NAME = "match-population";

    private static final int BATCH = 50;
    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final JdbcQuestions questions;
    private final PopulationService service;
    private final PopulationMatch matches;
    private final TransactionOperations transactions;

    MatchPopulation(
            JdbcQuestions questions,
            PopulationService service,
            PopulationMatch matches,
            TransactionOperations transactions) {
        this.questions = questions;
        this.service = service;
        this.matches = matches;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject, Progress progress) {
        ListId list = new ListId(Long.parseLong(subject));
        long done = 0;
        while (true) {
            List<Question> batch = inTransaction(() -> questions.waiting(list, BATCH));
            if (batch.isEmpty()) {
                return;
            }
            List<Question> asked = new ArrayList<>();
            List<Answer> answers = new ArrayList<>();
            Problem stopped = null;
            for (Question question : batch) {
                try {
                    answers.add(patiently(question));
                    asked.add(question);
                } catch (Unavailable unavailable) {
                    stopped = new Problem(
                            Kind.CONFLICT, unavailable.quota() ? "population.quota-used" : "population.unavailable");
                    break;
                }
            }
            int kept = inTransaction(() -> matches.keep(list, asked, answers, "SERVICE"));
            done += kept;
            progress.report(
                    done, done + inTransaction(() -> matches.totals(list)).waiting());
            if (stopped != null) {
                List<Question> unanswered = batch.subList(asked.size(), batch.size());
                transactions.executeWithoutResult(status -> questions.tried(unanswered));
                throw stopped;
            }
        }
    }

    private Answer patiently(Question question) throws Unavailable {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                return service.ask(question);
            } catch (Unavailable unavailable) {
                if (unavailable.quota() || attempt == TRIES) {
                    throw unavailable;
                }
                sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static void sleep(Duration pause) throws Unavailable {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("stopping", false);
        }
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
