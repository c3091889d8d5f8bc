package id.payung.server.contribution;

import id.payung.server.access.Actor;
import id.payung.server.contribution.Bill.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcSettlements {

    private final JdbcClient jdbc;

    JdbcSettlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record NewSettlement(
            State kind,
            LocalDate on,
            @Nullable String proofNumber,
            @Nullable String reason,
            Actor actor,
            Instant at) {}

    /// Settles the bill, unless somebody was faster; waits for whoever is doing it right now.
    ///
    /// @return whether this one was first
    boolean insert(Bill bill, NewSettlement settled) {
        return jdbc.sql("""
                        insert into contribution.settlement (bill_id, territory_code, amount, approved_by, kind,
                            settled_on, proof_number, reason, settled_by, settled_by_name, settled_at)
                        values (:bill, :territory, :amount, :approver, :kind, :on, :proof, :reason, :actor, :name, :now)
                        on conflict (bill_id) do nothing
                        """)
                        .param("bill", bill.id().value())
                        .param("territory", bill.territory())
                        .param("amount", bill.amount().amount())
                        .param("approver", bill.approvedBy())
                        .param("kind", settled.kind().name())
                        .param("on", settled.on())
                        .param("proof", settled.proofNumber())
                        .param("reason", settled.reason())
                        .param("actor", settled.actor().account())
                        .param("name", settled.actor().displayName())
                        .param("now", OffsetDateTime.ofInstant(settled.at(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void insert(BillId id, ProofFile file) {
        jdbc.sql("""
                        insert into contribution.proof (bill_id, file_name, media_type, content, sha256)
                        values (:id, :name, :type, :content, sha256(:content))
                        """)
                .param("id", id.value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("content", file.content())
                .update();
    }

    Optional<ProofFile> proof(BillId id) {
        return jdbc.sql("select file_name, media_type, content from contribution.proof where bill_id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new ProofFile(row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }
}
