package id.payung.server.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What somebody sees who has not signed in.
@ServerTest
class OpenPagesTests {

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void showsReportedFiguresWithSourceAndDateToEverybody() {
        String page = get("/open/coverage?region=15&asOf=2024-08-12").text();

        assertThat(page)
                .contains("39,52\u00a0%")
                .contains("518.632 dari 1.312.370 pekerja potensial")
                .contains("Rapat Koordinasi UCJ")
                .contains("kurang 176.924 orang lagi")
                .contains("/open/coverage/figures/15-2024-08")
                .contains("/open/coverage?region=15.04")
                .doesNotContain("Yang perlu diputuskan")
                .doesNotContain("Catat angka")
                .doesNotContain("\"/coverage");
        assertThat(get("/open/coverage/figures/15-2024-08").text()).contains("518.632 ÷ 1.312.370 = 39,52");
    }

    @Test
    void opensTheWholeWayDownWithoutOurCountsBelowTheRegency() {
        for (String region : List.of("ID", "15", "15.06", "15.06.02", "13.03")) {
            assertThat(get("/open/coverage?region=" + region).status())
                    .as(region)
                    .isEqualTo(200);
        }
        Long seen = transactions.execute(status -> jdbc.sql(
                        "select count(*) from coverage.public_heads(array['15.06.02', '15.06.02.1004'], date '2026-01-01',"
                                + " date '2026-01-01')")
                .query(Long.class)
                .single());
        assertThat(seen).isZero();
    }

    @Test
    void keepsTheRestBehindTheSignIn() {
        for (String path : List.of("/coverage?region=15", "/coverage/breakdown?region=15", "/coverage/files/1")) {
            assertThat(get(path).status()).as(path).isNotEqualTo(200);
        }
        assertThat(get("/api/v1/coverage?region=15").status()).isEqualTo(401);
    }

    @Test
    void givesEachSetAsCsvAndJsonWithTheSameRows() {
        for (String set : List.of("reported", "targets", "protected")) {
            long lines =
                    get("/open/coverage/data/" + set + ".csv").text().lines().count();
            assertThat((long) get("/open/coverage/data/" + set + ".json").json().size())
                    .isEqualTo(lines - 1);
        }
        assertThat(get("/open/coverage/data/reported.csv").text())
                .contains("15,Provinsi Jambi,ALL,ALL,2024-08-12,518632,1312370,39.52,")
                .contains("13.03,Kabupaten Sijunjung,VULNERABLE,ALL,2023-08-31,17143,48838,35.10,");
        assertThat(get("/open/coverage/data/targets.csv").text())
                .contains("Pekerja rentan Sijunjung 2023,13.03,Kabupaten Sijunjung,VULNERABLE,2023-12-31,,30000,48838,")
                .contains("UCJ Provinsi Jambi 2024,15,Provinsi Jambi,ALL,2024-12-31,53.00,695556,1312370,");
        assertThat(get("/open/coverage/data/people.csv").status()).isEqualTo(404);
    }

    @Test
    void answersThatNothingChanged() {
        String tag = get("/open/coverage/data/targets.json").header("ETag");

        assertThat(tag).isNotEmpty();
        assertThat(ask("/open/coverage/data/targets.json", tag).statusCode()).isEqualTo(304);
        assertThat(ask("/open/coverage/data/targets.json", "\"older\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void describesItselfToDataPortals() {
        var catalog = get("/open/coverage/data/catalog").json();

        assertThat(catalog.get("dcat:dataset")).hasSize(3);
        String address = catalog.at("/dcat:dataset/0/dcat:distribution/0/dcat:downloadURL/@id")
                .asString();
        assertThat(get(URI.create(address).getPath()).status()).isEqualTo(200);
        assertThat(get("/open/coverage/data/dictionary").text()).contains("Diketahui sejak");
    }

    @Test
    void drawsAChartThatStandsAlone() {
        var chart = get("/open/coverage/chart.svg?region=15&asOf=2024-08-12");

        assertThat(chart.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(chart.text())
                .contains("39,52")
                .contains("12 Agustus 2024")
                .contains("53,00")
                .contains("Rapat Koordinasi");
        assertThat(get("/open/coverage/chart.svg?region=15.02&asOf=2024-08-12").text())
                .contains("Belum ada angka");
    }

    @Test
    @EnabledIf("chromiumIsThere")
    void readsWellOnAPhoneAndAtADesk() {
        String address = accounts.signedIn(id.payung.server.access.Role.REGIONAL_HEAD, "15")
                .address();
        try (Eyes eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            for (Way way : List.of(new Way(360, ColorScheme.LIGHT, true), new Way(1280, ColorScheme.DARK, true))) {
                for (String path : List.of("/open/coverage?region=15&asOf=2025-03-31", "/open/coverage/data")) {
                    assertThat(eyes.look(address, path, "", way))
                            .as(path + " " + way)
                            .isEmpty();
                }
            }
        }
    }

    static boolean chromiumIsThere() {
        return Eyes.chromium().isPresent();
    }

    private Answer get(String path) {
        return new Answer(ask(path, ""));
    }

    private HttpResponse<byte[]> ask(String path, String tag) {
        String address =
                accounts.signedIn(id.payung.server.access.Role.AUDITOR, "15").address();
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        try (HttpClient nobody = HttpClient.newHttpClient()) {
            return nobody.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
