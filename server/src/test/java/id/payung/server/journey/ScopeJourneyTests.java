package id.payung.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestPages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// Nobody of one regency finds anything of another, whichever route she tries. Routes are asked of the server itself,
/// so
/// one that is added tomorrow is tried too.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeJourneyTests {

    private static final String VILLAGE = "15.71.01.1004";

    @Autowired
    TestAccounts accounts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Routes routes;
    private Office city;
    private String woman;
    private String file;
    private Map<String, String> records;
    private List<TestClient> strangers;
    private List<TestClient> own;

    @BeforeAll
    void bringACityFromListToCover() {
        routes = new Routes(mapping);
        strangers = everybodyOf("15.06", "15.06.02.1005");
        own = everybodyOf("15.71", VILLAGE);
        city = new Office(accounts, "15.71", 10);
        Villagers people = Villagers.of(2, "15.71.01", "Telanaipura");
        woman = people.first().name();
        JsonNode bill = city.paid(people.csv());
        JsonNode cards = city.officer
                .get("/api/v1/lots/" + bill.get("lot").asLong() + "/hand-over")
                .json();
        String source = bill.get("source").asString();
        file = "daftar " + city.name;
        String person = cards.get(0).get("personId").asString();
        String list = source.substring(source.indexOf(':') + 1);
        String pair = pairOf(people.first());
        String sweep = city.officer
                .postJson("/api/v1/sweeps", "{}")
                .json()
                .get("sweep")
                .get("id")
                .asString();
        String check = city.fieldCheck(list);
        records = Map.ofEntries(
                Map.entry("files", figureFile()),
                Map.entry("reports", closedMonth()),
                Map.entry("pairs", pair),
                Map.entry("sweeps", sweep),
                Map.entry("drafts", city.draft(people.first())),
                Map.entry("minutes", city.minutes(list)),
                Map.entry("checks", check),
                Map.entry("field-checks", check),
                Map.entry("lists", list),
                Map.entry("waiting", list),
                Map.entry("decrees", Long.toString(city.draftDecree(list))),
                Map.entry("bills", bill.get("id").asString()),
                Map.entry("funding-lines", Long.toString(city.line)),
                Map.entry("funding", Long.toString(city.line)),
                Map.entry("programmes", Long.toString(city.programme)),
                Map.entry("preview", triedRules()),
                Map.entry("members", person),
                Map.entry("people", person),
                Map.entry("lots", bill.get("lot").asString()),
                Map.entry("exchange", bill.get("lot").asString()),
                Map.entry("cards", bill.get("lot").asString()));
    }

    /// A change of the rules that the city tried on its lists.
    private String triedRules() {
        return city.officer
                .postJson(
                        "/api/v1/programmes/" + city.programme + "/rules/preview",
                        "{\"validFrom\":\"2024-01-01\",\"source\":\"Perwal 9\",\"belowAge\":60}")
                .json()
                .get("id")
                .asString();
    }

    /// A row of another list that resembles her.
    private String pairOf(Villagers.Villager villager) {
        String nik = villager.nik();
        int serial = Integer.parseInt(nik.substring(12));
        Villagers near = Villagers.of(0, "15.71.01", "Telanaipura")
                .and(villager.withNik(nik.substring(0, 12) + String.format("%04d", serial % 8_999 + 1)));
        long list = city.checked(near.csv());
        return city.officer
                .get("/api/v1/pairs?list=" + list)
                .json()
                .get("pairs")
                .get(0)
                .get("id")
                .asString();
    }

    @Test
    void showsNoRecordOfAnotherRegency() {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String route : routesOfRecords()) {
            for (TestClient stranger : strangers) {
                var answer = ask(stranger, address(route));
                boolean nothing = answer.status() == 403
                        || answer.status() == 404
                        || answer.text().equals("[]");
                if (!nothing) {
                    seen.put(stranger.username() + " " + route, answer.status() + " " + answer.text());
                }
            }
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void showsThoseRecordsToTheirOwnRegency() {
        List<String> unseen = routesOfRecords().stream()
                .filter(route -> !hasNoFile(route))
                .filter(route -> own.stream()
                        .noneMatch(person -> ask(person, address(route)).status() == 200))
                .toList();
        assertThat(unseen)
                .as("routes that show their record to nobody, so that the check above proves nothing about them")
                .isEmpty();
    }

    @Test
    void listsAndExportsNothingOfAnotherRegency() {
        List<String> found = new ArrayList<>();
        for (TestClient stranger : strangers) {
            for (String route : routes.ofMany()) {
                for (String question : List.of("?format=csv", "?limit=200", "?within=15.71&region=15.06")) {
                    String text = ask(stranger, route + question).text();
                    marks().filter(text::contains)
                            .forEach(mark -> found.add(stranger.username() + " " + route + question + ": " + mark));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void findsNothingOfAnotherRegencyBySearch() {
        List<String> found = new ArrayList<>();
        for (TestClient stranger : strangers) {
            for (String route : routes.ofMany()) {
                for (String mark : marks().toList()) {
                    if (!route.startsWith("/api/")) {
                        continue;
                    }
                    String asked = "?format=csv&region=15.06&q=" + URLEncoder.encode(mark, StandardCharsets.UTF_8);
                    if (stranger.get(route + asked).text().contains(mark)) {
                        found.add(stranger.username() + " " + route + ": " + mark);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void findsAllOfThatInTheOwnRegency() {
        assertThat(marks())
                .allSatisfy(mark -> assertThat(routes.ofMany())
                        .anyMatch(route -> own.stream()
                                .anyMatch(person -> person.get(route + "?format=csv&limit=200")
                                        .text()
                                        .contains(mark))));
    }

    /// Pages know who asks by the cookie, the API by the token.
    private static TestClient.Answer ask(TestClient who, String address) {
        return address.startsWith("/api/")
                ? who.get(address)
                : TestPages.of(who).get(address);
    }

    /// Words that occur in records of the city and nowhere else.
    private Stream<String> marks() {
        return Stream.of(woman, city.name, file);
    }

    private List<TestClient> everybodyOf(String regency, String village) {
        return Stream.of(Role.values())
                .map(role -> accounts.signedIn(role, role == Role.VILLAGE_OFFICER ? village : regency))
                .toList();
    }

    /// A sheet of reported figures that the branch handed in about the city.
    private String figureFile() {
        String sheet = "Wilayah;Segmen;Program;Keadaan per;Peserta;Potensi;Persen;Sumber;Terbit;Catatan\n"
                + "15.71;;;31 Juli 2019;100;400;25;Surat uji;;\n";
        return accounts.signedIn(Role.BRANCH_OFFICER, "15.71")
                .postFile("/api/v1/coverage/files", "angka.csv", sheet.getBytes(StandardCharsets.UTF_8))
                .json()
                .get("id")
                .asString();
    }

    /// The report of a month that the city closed.
    private String closedMonth() {
        TestPages pages = TestPages.of(city.officer);
        pages.post("/reports", Map.of("month", "2019-03"));
        Matcher link = Pattern.compile("/reports/([0-9]+)")
                .matcher(pages.get("/reports").text());
        assertThat(link.find()).as("a link to the closed month").isTrue();
        return link.group(1);
    }

    private List<String> routesOfRecords() {
        List<String> found = routes.ofOneRecord().stream()
                .filter(route -> !isOfPublishedFigures(route))
                .filter(route -> !isOfTheWholeInstallation(route))
                .toList();
        assertThat(found).hasSizeGreaterThan(10);
        return found;
    }

    /// What agencies and governments published about regions is for every reader; it names nobody.
    private static boolean isOfPublishedFigures(String route) {
        return route.startsWith("/coverage/figures/");
    }

    /// How a branch wants its files is the same for every office.
    private static boolean isOfTheWholeInstallation(String route) {
        return route.startsWith("/exchange/layouts/");
    }

    /// The proof of a payment is a file that this payment came without.
    private static boolean hasNoFile(String route) {
        return route.endsWith("/proof");
    }

    /// The route with the city's records in the place of its variables.
    private String address(String route) {
        List<String> parts = new ArrayList<>();
        for (String part : route.split("/", -1)) {
            int end = part.indexOf('}') + 1;
            parts.add(part.startsWith("{") ? value(route, part.substring(0, end), parts) + part.substring(end) : part);
        }
        return String.join("/", parts) + "?format=csv&within=" + VILLAGE;
    }

    private String value(String route, String part, List<String> before) {
        String variable = part.substring(1, part.length() - 1);
        String record = records.get(before.getLast());
        if (record != null) {
            return record;
        }
        return switch (variable) {
            case "row" -> "2";
            case "village" -> VILLAGE;
            default ->
                throw new AssertionError("Say in ScopeJourneyTests which record of the city " + part + " of " + route
                        + " stands for, so that nobody else can open it.");
        };
    }
}
