package id.payung.server.region.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Regions over HTTP, for everybody.
@ServerTest
class RegionApiTests {

    @Autowired
    TestAccounts accounts;

    @Test
    void saysInPlainWordsThatACodeDoesNotExist() {
        var answer = accounts.nobody().get("/api/v1/regions/15.99");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("region.unknown");
        assertThat(answer.json().get("detail").asString()).contains("15.99").contains("Kemendagri");
    }

    @Test
    void refusesToMatchAVillageInAWholeProvince() {
        var answer = accounts.nobody().get("/api/v1/regions/match?parent=15&level=village&text=Sidomulyo");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("region.parent-too-large");
    }

    @Test
    void refusesAnUnreasonableLimit() {
        assertThat(accounts.nobody()
                        .get("/api/v1/regions/search?q=a&limit=1000")
                        .code())
                .isEqualTo("region.search-limit");
    }

    @Test
    void showsOneRegionWithItsPathAndLocalWord() {
        var body = accounts.nobody().get("/api/v1/regions/13.03.04.2003").json();

        assertThat(body.at("/region/displayName").asString()).isEqualTo("Nagari Silokek");
        assertThat(body.at("/villageLevel/head").asString()).isEqualTo("Wali Nagari");
        assertThat(body.get("path").valueStream().map(step -> step.get("code").asString()))
                .isEqualTo(List.of("13", "13.03", "13.03.04", "13.03.04.2003"));
    }

    @Test
    void listsTheRegionsBelow() {
        var body = accounts.nobody().get("/api/v1/regions?parent=15").json();

        assertThat(body.get("regions")).hasSize(11);
        assertThat(body.at("/regions/5/code").asString()).isEqualTo("15.06");
        assertThat(body.at("/regions/5/bpsCode").asString()).isEqualTo("1507");
    }

    @Test
    void matchesASpellingAndSaysHowSureItIs() {
        var client = accounts.nobody();

        assertThat(client.get("/api/v1/regions/match?parent=15&text=Tanjab%20Barat")
                        .json()
                        .get("outcome")
                        .asString())
                .isEqualTo("exact");
        assertThat(client.get("/api/v1/regions/match?parent=15&text=Sarolngun")
                        .json()
                        .get("outcome")
                        .asString())
                .isEqualTo("likely");
        assertThat(client.get("/api/v1/regions/match?parent=13&text=Solok")
                        .json()
                        .get("candidates"))
                .hasSize(2);
        assertThat(client.get("/api/v1/regions/match?parent=15&text=Atlantis")
                        .json()
                        .get("outcome")
                        .asString())
                .isEqualTo("none");
    }

    @Test
    void searchesForAPicker() {
        var body = accounts.nobody()
                .get("/api/v1/regions/search?q=tungkal&within=15.06")
                .json();

        assertThat(body.get("regions")
                        .valueStream()
                        .map(region -> region.get("name").asString()))
                .anyMatch("Tungkal Ilir"::equals);
    }

    @Test
    void listsOccupationsAndReadsOne() {
        var client = accounts.nobody();

        assertThat(client.get("/api/v1/occupations").json().get("occupations").size())
                .isGreaterThan(20);
        assertThat(client.get("/api/v1/occupations?text=ojeg")
                        .json()
                        .at("/occupations/0/code")
                        .asString())
                .isEqualTo("OJP");
    }
}
