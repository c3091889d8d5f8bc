package id.payung.server.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.ObjectMapper;

/// Takes down acts. An act is recorded if and only if the transaction it belongs to commits.
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Audit(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Records an act of the person (or job) on whose behalf the current transaction runs.
    ///
    /// The chain is extended just before the commit, so that long work does not keep others from recording.
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        gathered().add(act);
    }

    /// Records an act that stands even when the work around it is refused: somebody asked for what is not hers.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordApart(Act act) {
        gathered().add(act);
    }

    private List<Act> gathered() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof AppendBeforeCommit pending) {
                return pending.acts;
            }
        }
        var fresh = new AppendBeforeCommit();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh.acts;
    }

    private void append(Act act) {
        jdbc.sql("select audit.append(:act, :kind, :id, :territory, :detail)")
                .param("act", act.act())
                .param("kind", act.subjectKind())
                .param("id", act.subjectId())
                .param("territory", act.territory())
                .param("detail", json.writeValueAsString(act.detail()))
                .query(Long.class)
                .single();
    }

    private final class AppendBeforeCommit implements TransactionSynchronization {

        private final List<Act> acts = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            acts.forEach(Audit.this::append);
        }
    }
}
