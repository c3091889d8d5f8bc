package id.payung.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.problem.Problem;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Jobs run once, as the one who started them, and end in exactly one way.
@ServerTest
@Import(JobTests.Kinds.class)
class JobTests {

    private static final BlockingQueue<String> RUNS = new LinkedBlockingQueue<>();
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @Autowired
    Jobs jobs;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestAccounts accounts;

    private Actor officer;

    @TestConfiguration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        JobKind notes(Actors actors) {
            return kind("note", (subject, progress) -> {
                RUNS.add(subject + " by " + actors.current().username());
                progress.report(1, 1);
            });
        }

        @Bean
        JobKind refuses() {
            return kind("refuse", (subject, progress) -> {
                throw new Problem(Problem.Kind.REFUSED, "job.unknown");
            });
        }

        @Bean
        JobKind waits() {
            return kind("wait", (subject, progress) -> {
                for (int round = 0; round < 600; round++) {
                    progress.report(round, 1000);
                    await(Duration.ofMillis(100));
                }
            });
        }

        private interface Work {
            void run(String subject, Progress progress);
        }

        private static JobKind kind(String name, Work work) {
            return new JobKind() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public void run(String subject, Progress progress) {
                    work.run(subject, progress);
                }
            };
        }
    }

    @BeforeEach
    void signIn() {
        TestClient client = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");
        long account = actors.callAsSystem(() ->
                transactions.execute(status -> jdbc.sql("select id from access.account where username = :username")
                        .param("username", client.username())
                        .query(Long.class)
                        .single()));
        officer = new Actor(account, client.username(), "Uji", Set.of(Role.MANPOWER_OFFICER), "15.06");
    }

    @Test
    void runsAJobAsTheOneWhoStartedIt() throws InterruptedException {
        long job = start("note", "satu");

        assertThat(RUNS.poll(30, TimeUnit.SECONDS)).isEqualTo("satu by " + officer.username());
        assertThat(ended(job)).isEqualTo(JobStatus.State.DONE);
    }

    @Test
    void runsEachOfManyJobsExactlyOnce() throws InterruptedException {
        List<Long> started = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            started.add(start("note", "banyak"));
        }

        for (long job : started) {
            assertThat(ended(job)).isEqualTo(JobStatus.State.DONE);
        }
        assertThat(RUNS.stream().filter(run -> run.startsWith("banyak"))).hasSize(40);
        RUNS.clear();
    }

    @Test
    void schedulesNothingWhenTheTransactionIsRolledBack() {
        long before = scheduled();

        long during = actors.callAs(
                officer,
                () -> transactions.execute(status -> {
                    jobs.start("note", "batal");
                    status.setRollbackOnly();
                    return scheduledHere();
                }));

        assertThat(during).isGreaterThan(before);
        assertThat(RUNS.stream().filter(run -> run.startsWith("batal"))).isEmpty();
    }

    @Test
    void endsARefusedJobWithASentence() {
        long job = start("refuse", "x");

        assertThat(ended(job)).isEqualTo(JobStatus.State.FAILED);
        assertThat(status(job).problem()).isEqualTo("Pekerjaan ini tidak ditemukan.");
    }

    @Test
    void stopsACancelledJob() {
        long job = start("wait", "x");
        actors.callAs(officer, () -> {
            jobs.cancel(job);
            return job;
        });

        assertThat(ended(job)).isEqualTo(JobStatus.State.CANCELLED);
    }

    private long start(String kind, String subject) {
        return actors.callAs(officer, () -> transactions.execute(status -> jobs.start(kind, subject)));
    }

    private JobStatus status(long job) {
        return actors.callAs(officer, () -> jobs.find(job).orElseThrow());
    }

    private JobStatus.State ended(long job) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline && !status(job).ended()) {
            await(Duration.ofMillis(50));
        }
        return status(job).state();
    }

    private static void await(Duration time) {
        try {
            NEVER.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private long scheduled() {
        return transactions.execute(status -> scheduledHere());
    }

    private long scheduledHere() {
        return jdbc.sql("select count(*) from job.scheduled_task")
                .query(Long.class)
                .single();
    }
}
