package id.payung.server.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import id.payung.server.access.Role;
import id.payung.server.region.Region;
import id.payung.server.region.Regions;
import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestClient.Answer;
import id.payung.server.testing.TestPages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/// Borders that a region supplies, and the map that is drawn with them. The places here are plain squares.
@ServerTest
class OutlineTests {

    private static final String PROVINCE = "65";

    @Autowired
    TestAccounts accounts;

    @Autowired
    Regions regions;

    @Autowired
    MessageSource messages;

    @Test
    void drawsTheBoardWithTheBordersThatWereSupplied() {
        List<Region> parts = regions.children(PROVINCE);
        report(parts.getFirst().code());
        assertThat(board()).doesNotContain("<figure class=\"map\"");

        Answer answer = supply(PROVINCE, squares(parts), "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("places").asInt()).isEqualTo(parts.size());
        String board = board();
        assertThat(board.split("class=\"shape-", -1)).hasSize(parts.size() + 1);
        assertThat(board)
                .contains("shape-5")
                .contains("shape-0")
                .contains(regions.displayName(parts.getFirst().code()) + ": 60,00\u00a0%")
                .contains("Batas wilayah: Kotak uji")
                .contains("href=\"/coverage?region=" + parts.getFirst().code());
        Answer picture = accounts.nobody().get("/open/coverage/map.svg?region=65&asOf=2024-08-12");
        assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(picture.text())
                .contains("60,00")
                .contains("Kotak uji")
                .contains("12 Agustus 2024")
                .contains("Berita uji");
        assertThat(accounts.nobody()
                        .get("/api/v1/coverage/outlines?region=65")
                        .json()
                        .get("features"))
                .hasSize(parts.size());

        TestClient officer = officer(PROVINCE);
        TestPages.of(officer).post("/coverage/outlines/remove", Map.of("region", PROVINCE));
        assertThat(board()).doesNotContain("<figure class=\"map\"");
        assertThat(accounts.nobody().get("/open/coverage/map.svg?region=65").status())
                .isEqualTo(404);
    }

    @Test
    void namesTheFeatureThatCannotBeUsed() {
        String known = regions.children("64").getFirst().code();
        String second = regions.children("64").get(1).code();
        String square = ring(116, 0);
        refuses("{\"type\":\"FeatureCollection\",\"features\":[", "coverage.outline-json");
        refuses("{\"type\":\"Point\"}", "coverage.outline-collection");
        refuses(collection(), "coverage.outline-empty");
        refuses(
                collection(feature(known, square), feature(second, "[[116,0],[117,0],[117,1],[116,1]]")),
                "coverage.outline-ring-open",
                2);
        refuses(collection(feature(known, "[[116,0],[117,0],[116,0]]")), "coverage.outline-ring-short", 1);
        refuses(collection(feature(known, square), feature("99.99", square)), "coverage.outline-code-unknown", 2);
        refuses(collection(feature("65.01", square)), "coverage.outline-code-unknown", 1);
        refuses(collection(feature(known, square), feature(known, ring(117, 0))), "coverage.outline-twice", 2);
        refuses(collection(feature(known, ring(0, 51))), "coverage.outline-outside", 1);
        refuses(collection(feature(known, "[[0,116],[1,116],[1,117],[0,116]]")), "coverage.outline-swapped", 1);
        refuses(collection(feature(known, "[[116,0],[117,1],[117,0],[116,1],[116,0]]")), "coverage.outline-crosses", 1);
        refuses(collection(feature(known, "[[116],[117,1],[117,0],[116,0]]")), "coverage.outline-position", 1);
        refuses(
                collection(
                        "{\"type\":\"Feature\",\"properties\":{\"nama\":\"X\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                                + square + "]}}"),
                "coverage.outline-code-missing",
                1);
        refuses(
                collection("{\"type\":\"Feature\",\"properties\":{\"kode\":\"" + known
                        + "\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[116,0]}}"),
                "coverage.outline-kind",
                1);
    }

    @Test
    void readsCodesOfStatisticsOnlyWhenToldSo() {
        Region part = regions.children("63").getFirst();
        String bps = Objects.requireNonNull(part.bpsCode()).replace(".", "");
        String file = collection(feature(bps, ring(115, -3)).replace("\"kode\"", "\"IDKAB\""));
        TestClient officer = officer("63");

        assertThat(officer.postFile("/api/v1/coverage/outlines?region=63&source=Uji", "batas.geojson", bytes(file))
                        .code())
                .isEqualTo("coverage.outline-code-missing");
        Answer answer = officer.postFile(
                "/api/v1/coverage/outlines?region=63&source=Uji&property=IDKAB&codes=BPS",
                "batas.geojson",
                bytes(file));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(officer.get("/api/v1/coverage/outlines?region=63")
                        .json()
                        .at("/features/0/properties/kode_kemendagri")
                        .asString())
                .isEqualTo(part.code());
        assertThat(officer.delete("/api/v1/coverage/outlines?region=63").status())
                .isEqualTo(204);
    }

    @Test
    void takesBordersOnlyFromThoseWhoseTerritoryItIs() {
        String file = collection(feature(regions.children("64").getFirst().code(), ring(116, 0)));

        assertThat(officer("63")
                        .postFile("/api/v1/coverage/outlines?region=64&source=Uji", "b.geojson", bytes(file))
                        .code())
                .isEqualTo("coverage.outline-outside-territory");
        assertThat(officer("64.01")
                        .postFile("/api/v1/coverage/outlines?region=64&source=Uji", "b.geojson", bytes(file))
                        .code())
                .isEqualTo("coverage.outline-outside-territory");
        assertThat(accounts.signedIn(Role.REGIONAL_HEAD, "64")
                        .postFile("/api/v1/coverage/outlines?region=64&source=Uji", "b.geojson", bytes(file))
                        .status())
                .isEqualTo(403);
        assertThat(officer("64")
                        .postFile("/api/v1/coverage/outlines?region=64", "b.geojson", bytes(file))
                        .code())
                .isEqualTo("field.missing");
    }

    @Test
    @EnabledIf("chromiumIsThere")
    void readsWellOnAPhoneAndAtADeskAndByTheKeyboardAlone() {
        List<Region> parts = regions.children("62");
        report(parts.getFirst().code());
        assertThat(supply("62", squares(parts), "").status()).isEqualTo(201);
        TestClient officer = officer("62");
        try (Eyes eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            for (Way way : List.of(new Way(360, ColorScheme.LIGHT, true), new Way(1280, ColorScheme.DARK, true))) {
                for (String path : List.of("/coverage?region=62&asOf=2024-08-12", "/coverage/outlines?region=62")) {
                    assertThat(eyes.look(officer.address(), path, officer.token(), way))
                            .as(path + " " + way)
                            .isEmpty();
                }
            }
            eyes.visit(
                    officer.address(),
                    "/coverage?region=62&asOf=2024-08-12",
                    officer.token(),
                    new Way(1280, ColorScheme.LIGHT, true),
                    page -> {
                        page.focus(".map a");
                        page.keyboard().press("Enter");
                        page.waitForURL("**/coverage?region=" + parts.getFirst().code() + "*");
                    });
        }
        officer.delete("/api/v1/coverage/outlines?region=62");
    }

    static boolean chromiumIsThere() {
        return Eyes.chromium().isPresent();
    }

    private void refuses(String file, String code, Object... arguments) {
        Answer answer = supply("64", file, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        for (Object number : arguments) {
            assertThat(answer.json().get("detail").asString()).contains("nomor " + number);
        }
    }

    private String board() {
        return accounts.signedIn(Role.REGIONAL_HEAD, PROVINCE)
                .page("/coverage?region=65&asOf=2024-08-12")
                .text();
    }

    private void report(String code) {
        Answer answer = accounts.signedIn(Role.BRANCH_OFFICER, code)
                .postJson(
                        "/api/v1/coverage/figures",
                        "{\"region\":\"" + code
                                + "\",\"asOf\":\"2024-08-12\",\"members\":60,\"potential\":100,\"source\":\"Berita uji\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private Answer supply(String region, String file, String more) {
        return officer(region)
                .postFile(
                        "/api/v1/coverage/outlines?region=" + region + "&source=Kotak+uji" + more,
                        "batas.geojson",
                        bytes(file));
    }

    private TestClient officer(String territory) {
        return accounts.signedIn(Role.MANPOWER_OFFICER, territory);
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    /// One degree for each place, side by side.
    private static String squares(List<Region> places) {
        List<String> features = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            features.add(feature(places.get(at).code(), ring(110 + at % 5, 1 - at / 5)));
        }
        return collection(features.toArray(String[]::new));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String code, String ring) {
        return "{\"type\":\"Feature\",\"properties\":{\"kode\":\"" + code
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}";
    }

    private static String ring(int west, int south) {
        return "[[" + west + "," + south + "],[" + (west + 1) + "," + south + "],[" + (west + 1) + "," + (south + 1)
                + "],[" + west + "," + (south + 1) + "],[" + west + "," + south + "]]";
    }
}
