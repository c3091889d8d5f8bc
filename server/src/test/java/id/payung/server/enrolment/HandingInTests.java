package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The same list is the same list, however often, however fast and under whatever name it is handed in.
@ServerTest
class HandingInTests {

    @Autowired
    TestAccounts accounts;

    @Autowired
    MultipartConfigElement arriving;

    private TestOffice office;

    @BeforeEach
    void openAProgramme() {
        office = TestOffice.of(accounts);
    }

    @Test
    void givesEveryRowOfACleanListItsPlace() {
        var list = office.checked(TestList.of(20).csv());

        assertThat(list.get("counts").toString())
                .isEqualTo("{\"rows\":20,\"accepted\":20,\"review\":0,\"refused\":0,\"duplicate\":0,\"repaired\":0}");
    }

    @Test
    void arrivesInAFolderThatOnlyTheServerCanOpen() throws Exception {
        var folder = Path.of(arriving.getLocation());

        assertThat(folder.toString()).contains("test-data", "scratch");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void readsAWorkbookLikeText() {
        assertThat(office.checked(TestList.of(20).xlsx())
                        .get("counts")
                        .get("accepted")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void answersTheSameContentUnderAnotherNameWithTheListThatIsThere() {
        byte[] content = TestList.of(3).csv();
        long list = office.handIn(content);

        var again = office.send(office.officer, "nama lain.csv", content);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("list").asLong()).isEqualTo(list);
        assertThat(again.json().get("fresh").asBoolean()).isFalse();
        assertThat(office.list(list).get("counts").get("rows").asInt()).isEqualTo(3);
    }

    @Test
    void makesOneListOfTwoThatArriveAtOnce() throws Exception {
        byte[] content = TestList.of(50).xlsx();
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<String> send = () -> {
                var answer = office.send(office.officer, "daftar.xlsx", content);
                return answer.status() + " " + answer.json().get("list").asLong();
            };
            var answers = pool.invokeAll(List.of(send, send, send, send));
            var seen = new java.util.ArrayList<String>();
            for (var answer : answers) {
                seen.add(answer.get());
            }

            assertThat(seen.stream().map(each -> each.substring(4)).distinct()).hasSize(1);
            assertThat(seen.stream().filter(each -> each.startsWith("202"))).hasSize(1);
            assertThat(seen.stream().filter(each -> each.startsWith("200"))).hasSize(3);
        }
    }

    @Test
    void doesNotEnterAnybodyTwiceWhenACorrectedListComesLater() {
        TestList people = TestList.of(5).with(3, "NIK", "15060");
        office.handIn(people.csv());

        TestList corrected = people.with(3, "NIK", TestList.of(1).cell(1, "NIK"));
        corrected.with(3, "Tanggal Lahir", "").with(3, "L/P", "");
        var second = office.checked(corrected.csv()).get("counts");

        assertThat(second.get("duplicate").asInt()).isEqualTo(4);
        assertThat(second.get("accepted").asInt()).isEqualTo(1);
    }
}
