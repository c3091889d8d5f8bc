package id.payung.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Actor;
import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The start page says what waits for whom, in whole sentences.
@ServerTest
@Import(HomePageTests.Waiting.class)
class HomePageTests {

    @Autowired
    TestAccounts accounts;

    @TestConfiguration(proxyBeanMethods = false)
    static class Waiting {

        @Bean
        WorkSource threeThings() {
            return actor -> actor.roles().contains(Role.AUDITOR) ? List.of(item(actor)) : List.of();
        }

        private static WorkSource.WorkItem item(Actor actor) {
            return new WorkSource.WorkItem(
                    20, "problem.job.broken", List.of("17 dari " + actor.territory()), "/coverage", "clock");
        }
    }

    @Test
    void fillsTheSentenceOfEachPieceOfWork() throws Exception {
        String page = page(accounts.signedIn(Role.AUDITOR, "15.06"));

        assertThat(page)
                .contains("Pekerjaan nomor 17 dari 15.06 gagal tiga kali")
                .contains("href=\"/coverage\"");
    }

    @Test
    void saysSoWhenNothingWaits() throws Exception {
        assertThat(page(accounts.signedIn(Role.ADMINISTRATOR, "15.06"))).contains("Tidak ada yang menunggu Anda");
    }

    @Test
    void offersEverybodyWhatSheMayBegin() throws Exception {
        assertThat(page(accounts.signedIn(Role.VILLAGE_OFFICER, "15.06.02.1005")))
                .contains("href=\"/lists/new\"", "href=\"/desk/person\"")
                .doesNotContain("href=\"/programmes/new\"");
        assertThat(page(accounts.signedIn(Role.TREASURER, "15.06"))).doesNotContain("href=\"/lists/new\"");
    }

    @Test
    void showsARegionalHeadHerBoard() throws Exception {
        assertThat(page(accounts.signedIn(Role.REGIONAL_HEAD, "15.06")))
                .contains("<title>Cakupan Kabupaten Tanjung Jabung Barat");
    }

    private static String page(TestClient somebody) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(somebody.address() + "/"))
                                .header("Cookie", "payung_session=" + somebody.token())
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
