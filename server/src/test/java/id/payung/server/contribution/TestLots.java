package id.payung.server.contribution;

import id.payung.rules.Scheme;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.membership.Lot;
import id.payung.server.membership.Memberships;
import id.payung.server.membership.Memberships.LotRequest;
import id.payung.server.programme.ProgrammeId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Reserves lots of people who do not exist otherwise, as the approval of a list does.
@TestComponent
class TestLots {

    private static final AtomicLong PERSON = new AtomicLong(5_000_000_000L);

    /// Account of the approver unless a test says otherwise.
    static final long APPROVER = 9_000_001;

    private final Memberships memberships;
    private final Bills bills;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    TestLots(Memberships memberships, Bills bills, Actors actors, JdbcClient jdbc, TransactionTemplate transactions) {
        this.memberships = memberships;
        this.bills = bills;
        this.actors = actors;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// People who all get the same months.
    record Group(int people, String months) {}

    /// Approves a list of so many people for a year and gives its bill.
    Bill bill(ProgrammeId programme, String territory, int people, int year) {
        return billOf(reserve(programme, territory, APPROVER, new Group(people, year(year, 12))));
    }

    static String year(int year, int months) {
        return months == 12
                ? "[" + year + "-01-01," + (year + 1) + "-01-01)"
                : "[%d-01-01,%d-%02d-01)".formatted(year, year, months + 1);
    }

    Bill billOf(Lot lot) {
        return as(
                APPROVER,
                lot.territory(),
                () -> jdbc.sql("select id from contribution.bill where lot_id = :lot")
                        .param("lot", lot.id().value())
                        .query(Long.class)
                        .optional()
                        .flatMap(id -> bills.find(new BillId(id)))
                        .orElseThrow());
    }

    Lot reserve(ProgrammeId programme, String territory, long approver, Group... groups) {
        return as(approver, territory, () -> {
            memberships.openBatch();
            for (Group group : groups) {
                jdbc.sql("""
                                insert into cover_batch
                                select row_number, :first + row_number, :village, cast(:months as daterange)
                                from generate_series(1, :people) as row_number
                                """)
                        .param("first", PERSON.getAndAdd(group.people() + 1L))
                        .param("village", territory + ".01.2001")
                        .param("months", group.months())
                        .param("people", group.people())
                        .update();
            }
            return memberships.reserve(new LotRequest(
                    programme.value(), "Uji", "list:" + UUID.randomUUID(), territory, Set.of(Scheme.JKK, Scheme.JKM)));
        });
    }

    /// In a transaction of an approver of that territory.
    <T> T as(long account, String territory, java.util.function.Supplier<T> work) {
        var actor = new Actor(account, "uji", "Sekda Uji", Set.of(Role.APPROVER), territory);
        return Objects.requireNonNull(actors.callAs(actor, () -> transactions.execute(status -> work.get())));
    }
}
