package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Nobody finds a list of another territory by any path.
@ServerTest
class ListScopeTests {

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void hidesAListFromAnotherTerritoryOnEveryPath() {
        TestOffice city = new TestOffice(accounts, "15.71", "\"quota\":100");
        long list = city.handIn(
                TestList.of(2).withColumn("Kelurahan", "Telanaipura").csv());
        TestClient stranger = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");

        for (String path : List.of("", "/reasons", "/rows", "/rows/2", "/sheet", "/rows/export?format=csv")) {
            assertThat(stranger.get("/api/v1/lists/" + list + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.get("/api/v1/lists?programme=" + city.programme)
                        .json()
                        .get("lists"))
                .isEmpty();
        for (String act : List.of("cancel", "withdraw", "check")) {
            assertThat(stranger.postJson("/api/v1/lists/" + list + "/" + act, "{}")
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(stranger.postJson("/api/v1/lists/" + list + "/submit", "{}", TestOffice.key())
                        .status())
                .isEqualTo(404);
        assertThat(stranger.postFile(
                                "/api/v1/programmes/" + city.programme + "/lists",
                                "x.csv",
                                TestList.of(1).csv())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsAVillageToItsOwnLists() {
        TestOffice office = TestOffice.of(accounts);
        long list = office.handIn(TestList.of(2).csv());
        TestClient patunas = accounts.signedIn(Role.VILLAGE_OFFICER, "15.06.02.1016");

        assertThat(patunas.get("/api/v1/lists/" + list).status()).isEqualTo(404);
        var own = office.send(
                patunas,
                "desa.csv",
                TestList.of(2).with(2, "Kelurahan", "Sriwijaya").csv());
        assertThat(own.status()).isEqualTo(202);
        long villageList = own.json().get("list").asLong();
        TestOffice.awaitEnd(patunas, villageList);

        var rows = patunas.get("/api/v1/lists/" + villageList + "/rows").json().get("rows");
        assertThat(rows.get(0).get("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(rows.get(1).get("findings").get(0).get("code").asString()).isEqualTo("F13");
        assertThat(office.officer.get("/api/v1/lists/" + villageList).status()).isEqualTo(200);
    }

    @Test
    void showsNothingToATransactionWithoutTerritory() {
        TestOffice.of(accounts).handIn(TestList.of(1).csv());

        for (String table : List.of("list", "list_row", "file_piece", "reason", "annex", "annex_line")) {
            long seen = transactions.execute(status -> jdbc.sql("select count(*) from enrolment." + table)
                    .query(Long.class)
                    .single());
            assertThat(seen).as(table).isZero();
        }
    }
}
