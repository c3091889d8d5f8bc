package id.payung.server.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.enrolment.TestOffice;
import id.payung.server.population.PopulationService.Unavailable;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.simulator.population.PopulationRegister;
import id.payung.simulator.population.PopulationServer;
import id.payung.simulator.population.PopulationServer.Behaviour;
import id.payung.synthetic.Population;
import id.payung.synthetic.Villages;
import id.payung.synthetic.list.FaultMix;
import id.payung.synthetic.list.VillageList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A list against the population register: over its web service, which fails now and then, and by file.
@ServerTest
class PopulationMatchTests {

    private static final int ROWS = 1_000;

    @TempDir
    Path folder;

    private static final World WORLD = World.open();

    /// A list, and the register that knows its people.
    private record World(byte[] list, Path people, PopulationServer register) {

        static World open() {
            try {
                Path home = Files.createTempDirectory("payung-register");
                Path people = home.resolve("register.csv");
                Path sheet = home.resolve("daftar.csv");
                var villages = Villages.sample().stream()
                        .filter(village -> village.code().startsWith("15.06"))
                        .toList();
                VillageList.of(Population.of(villages, 41).asOf(LocalDate.of(2024, 1, 1)), ROWS)
                        .faults(FaultMix.of(0.2))
                        .write(sheet, null, people);
                var behaviour = new Behaviour("payung", "rahasia", Duration.ZERO, 0.02, 100_000, 7);
                return new World(Files.readAllBytes(sheet), people, PopulationServer.start(0, people, behaviour));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    @Autowired
    TestAccounts accounts;

    @Autowired
    ObjectMapper json;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry properties) {
        properties.add("payung.population.url", PopulationMatchTests::address);
        properties.add("payung.population.user", () -> "payung");
        properties.add("payung.population.password", () -> "rahasia");
    }

    private static String address() {
        return "http://127.0.0.1:" + WORLD.register().port() + PopulationServer.PATH;
    }

    @AfterAll
    static void stop() {
        WORLD.register().close();
    }

    @Test
    void givesTheSameVerdictsOverTheServiceAndByFileAndLosesNothingInAnOutage() throws IOException {
        TestOffice overTheService = TestOffice.of(accounts);
        TestOffice byFile = TestOffice.of(accounts);
        long first = overTheService.handIn(WORLD.list());
        long second = byFile.handIn(WORLD.list());

        ask(overTheService, first);
        await(() -> totals(overTheService, first).get("waiting").asInt() == 0);
        WORLD.register().outage(true);
        ask(byFile, second);
        await(() -> log(byFile, second).get(0).get("tries").asInt() > 0);
        JsonNode waiting = totals(byFile, second);
        WORLD.register().outage(false);

        assertThat(waiting.get("waiting").asInt())
                .isEqualTo(waiting.get("asked").asInt())
                .isPositive();
        Path questions = Files.write(
                folder.resolve("pertanyaan.csv"),
                byFile.officer.postJson(path(second) + "/questions", "").bytes());
        Path answers = folder.resolve("jawaban.csv");
        PopulationRegister.answer(WORLD.people(), questions, answers, 90);
        var read = byFile.officer.postFile(path(second) + "/answers", "jawaban.csv", Files.readAllBytes(answers));
        assertThat(read.status()).as(read.text()).isEqualTo(200);
        assertThat(outcomes(byFile, second)).isEqualTo(outcomes(overTheService, first));
        JsonNode totals = totals(overTheService, first);
        assertThat(totals.get("mismatch").asInt()).isPositive();
        assertThat(totals.get("deceased").asInt()).isPositive();
        assertThat(totals.get("matched").asInt()
                        + totals.get("mismatch").asInt()
                        + totals.get("notFound").asInt()
                        + totals.get("deceased").asInt())
                .isEqualTo(totals.get("asked").asInt());
        assertThat(overTheService.list(first).get("counts"))
                .isEqualTo(byFile.list(second).get("counts"));
        var page = byFile.officer.page("/lists/" + second + "/population");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        keepsWhatTheRegisterSaidWhenTheListIsCheckedAgain(byFile, second);
    }

    private static void keepsWhatTheRegisterSaidWhenTheListIsCheckedAgain(TestOffice office, long list) {
        JsonNode before = office.list(list).get("counts");

        var asked = office.officer.postJson("/api/v1/lists/" + list + "/check", "");
        assertThat(asked.status()).as(asked.text()).isBetween(200, 299);
        TestOffice.awaitEnd(office.officer, list);

        assertThat(office.list(list).get("counts")).isEqualTo(before);
    }

    @Test
    void asksForThePurpose() {
        TestOffice office = TestOffice.of(accounts);
        long id = office.handIn(WORLD.list());

        var answer = office.officer.postJson(path(id), "{\"purpose\":\" \"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("field.missing");
    }

    @Test
    void keepsWaitingWhenTheQuotaOfTheDayIsUsedUp() throws IOException {
        try (PopulationServer small =
                PopulationServer.start(0, WORLD.people(), new Behaviour("payung", "rahasia", Duration.ZERO, 0, 0, 7))) {
            var service = new PopulationService(
                    json, "http://127.0.0.1:" + small.port() + PopulationServer.PATH, "payung", "rahasia", 90);

            assertThatThrownBy(() -> service.ask(new Question(1, 1, "1506021203850001", Map.of())))
                    .isInstanceOfSatisfying(
                            Unavailable.class, each -> assertThat(each.quota()).isTrue());
        }
    }

    @Test
    void doesNotTakeAWrongPasswordForAnAnswer() {
        var service = new PopulationService(json, address(), "payung", "salah", 90);

        assertThatThrownBy(() -> service.ask(new Question(1, 1, "1506021203850001", Map.of())))
                .isInstanceOf(Unavailable.class);
    }

    private static String path(long list) {
        return "/api/v1/lists/" + list + "/population";
    }

    private static void ask(TestOffice office, long list) {
        var answer = office.officer.postJson(path(list), "{\"purpose\":\"pemadanan calon peserta\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }

    private static JsonNode totals(TestOffice office, long list) {
        return office.officer.get(path(list)).json();
    }

    private static JsonNode log(TestOffice office, long list) {
        return office.officer.get(path(list) + "/log?limit=2000").json();
    }

    private static TreeMap<Integer, String> outcomes(TestOffice office, long list) {
        TreeMap<Integer, String> outcomes = new TreeMap<>();
        log(office, list)
                .forEach(line -> outcomes.put(
                        line.get("row").asInt(), line.get("outcome").asString("") + line.get("differing")));
        return outcomes;
    }

    private static void await(BooleanSupplier reached) {
        Instant until = Instant.now().plus(Duration.ofSeconds(120));
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("the work did not end").isBefore(until);
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
