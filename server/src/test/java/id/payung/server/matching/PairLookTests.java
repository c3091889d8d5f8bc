package id.payung.server.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestProgrammes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Pairs in a real browser, on a phone and at a desk.
@ServerTest
class PairLookTests {

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestProgrammes programmes;

    @Test
    void isReadableOnAPhoneAndAtADesk() {
        Optional<Path> chromium = Eyes.chromium();
        assumeTrue(chromium.isPresent(), "Chromium is not installed: screens are not looked at");
        Desk first = new Desk(accounts, programmes, "15.06", 2024);
        Desk second = new Desk(accounts, programmes, "15.06", 2024);
        Somebody man = Somebody.of();
        man = man.withName(man.name().replace(" ", "BINTIMUHAMMADNURUDDIN "));
        long one = first.checked(man);
        long other = second.checked(man.withSwappedFigures());
        first.paidNow(one);
        second.paidNow(other);
        first.sweep();
        Desk later = new Desk(accounts, programmes, "15.06", 2025);
        Somebody woman = Somebody.of();
        first.approved(woman);
        long list = later.checked(woman.withSwappedFigures());
        long ofRow = later.pairs(list).get(0).get("id").asLong();
        Desk city = new Desk(accounts, programmes, "15.71", 2025);
        long elsewhere = city.pairs(city.checked(woman.withSwappedFigures().withVillage("Telanaipura")))
                .get(0)
                .get("id")
                .asLong();
        long twice = first.allPairs("state=OPEN&q=" + man.name().replace(" ", "%20"))
                .getFirst()
                .get("id")
                .asLong();
        first.decide(twice, "ASK");
        List<String> wrong = new ArrayList<>();

        try (Eyes eyes = new Eyes(chromium.orElseThrow())) {
            for (Way way : Way.all()) {
                for (String path : List.of(
                        "/pairs",
                        "/pairs/" + ofRow,
                        "/pairs/" + twice,
                        "/pairs/sweeps",
                        "/pairs/report",
                        "/lists/person",
                        "/lists/" + list + "/rows/2")) {
                    eyes.look(later.officer.address(), path, later.officer.token(), way)
                            .forEach(each -> wrong.add(path + " " + way + ": " + each));
                }
                eyes.look(city.officer.address(), "/pairs/" + elsewhere, city.officer.token(), way)
                        .forEach(each -> wrong.add("elsewhere " + way + ": " + each));
            }
        }

        assertThat(wrong).isEmpty();
    }
}
