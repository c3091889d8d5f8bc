package id.payung.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.Scheme;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.membership.Lot;
import id.payung.server.membership.Memberships;
import id.payung.server.membership.Memberships.LotRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Reserves a lot, as the approval of a list does, and pays its bill, as the treasurer does.
@TestComponent
public class TestCover {

    private static final long APPROVER = 9_000_077;

    private final Memberships memberships;
    private final TestAccounts accounts;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    TestCover(
            Memberships memberships,
            TestAccounts accounts,
            Actors actors,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.actors = actors;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// A farmer of a village who is recorded; her number.
    ///
    /// @param sex `F`, `M` or null
    public long person(String name, String village, @Nullable String sex) {
        return actors.callAsSystem(() -> Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                        insert into person.person (nik_key, nik_sealed, name, name_key, birth_date, sex, village_code,
                            occupation_code)
                        values (gen_random_uuid(), ''::bytea, :name, :name, date '1980-05-12', :sex, :village, 'PTN')
                        returning id
                        """)
                .param("name", name)
                .param("sex", sex)
                .param("village", village)
                .query(Long.class)
                .single())));
    }

    /// @param months `[2024-01-01,2025-01-01)`
    /// @param people numbers of persons; they need not be recorded
    public Lot reserve(String territory, long programme, String village, String months, List<Long> people) {
        var approver = new Actor(APPROVER, "uji", "Penyetuju uji", Set.of(Role.APPROVER), territory);
        return actors.callAs(
                approver,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    memberships.openBatch();
                    for (int row = 1; row <= people.size(); row++) {
                        jdbc.sql("insert into cover_batch values (:row, :person, :village, :months::daterange)")
                                .param("row", row)
                                .param("person", people.get(row - 1))
                                .param("village", village)
                                .param("months", months)
                                .update();
                    }
                    return memberships.reserve(new LotRequest(
                            programme,
                            "APBD uji",
                            "list:" + UUID.randomUUID(),
                            territory,
                            Set.of(Scheme.JKK, Scheme.JKM)));
                })));
    }

    public void pay(Lot lot, LocalDate paidOn) {
        pay(lot.source(), lot.territory(), paidOn);
    }

    /// @param source `list:` and the number of an approved list
    public void pay(String source, String territory, LocalDate paidOn) {
        TestClient treasurer = accounts.signedIn(Role.TREASURER, territory);
        var bill = treasurer
                .get("/api/v1/bills?source=" + source)
                .json()
                .get("bills")
                .get(0);
        var answer = treasurer.postJson(
                "/api/v1/bills/" + bill.get("id").asLong() + "/payment",
                "{\"amount\":" + bill.get("amount").asLong() + ",\"paidOn\":\"" + paidOn
                        + "\",\"proofNumber\":\"SP2D-1\"}",
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
