package id.payung.server.coverage;

import id.payung.server.access.Actors;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the sums over areas and months up to date, one step behind the payments.
///
/// Answers never depend on it: what is not in the sums yet is added from the rows. So a crash between the payment and
/// its sums costs some speed until the next start and nothing else.
@Component
public class HeadSums implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HeadSums.class);

    private final JdbcHeads heads;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("coverage-sums").factory());

    HeadSums(JdbcHeads heads, Actors actors, PlatformTransactionManager transactions) {
        this.heads = heads;
        this.actors = actors;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Takes in what a crash left behind.
    @EventListener(ApplicationReadyEvent.class)
    void takeInAtStart() {
        worker.execute(this::quietly);
    }

    void takeInAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.execute(HeadSums.this::quietly);
            }
        });
    }

    /// Takes everything that was counted into the sums.
    ///
    /// @return number of lots taken in; 0 while somebody else does it
    public long takeIn() {
        return asSystem(heads::fold);
    }

    /// Throws the sums away and makes them again from the rows.
    ///
    /// @return number of lots summed up
    public long rebuild() {
        return asSystem(heads::rebuild);
    }

    private long asSystem(java.util.function.LongSupplier work) {
        return actors.callAsSystem(() -> Objects.requireNonNull(transaction.execute(status -> work.getAsLong())));
    }

    private void quietly() {
        try {
            takeIn();
        } catch (RuntimeException later) {
            LOG.warn("The sums of the board were not brought up to date; the next payment or start does it", later);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(30, TimeUnit.SECONDS);
    }
}
