package id.payung.server.population;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The web service of the population register: one question per request, answered element by element (`Sesuai`,
/// `Tidak Sesuai`), with a daily quota. Its form is known from offices that use it, not from a published document.
@Component
class PopulationService {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json;
    private final String url;
    private final String user;
    private final String password;
    private final int likeness;

    PopulationService(
            ObjectMapper json,
            @Value("${payung.population.url:}") String url,
            @Value("${payung.population.user:}") String user,
            @Value("${payung.population.password:}") String password,
            @Value("${payung.population.name-likeness:90}") int likeness) {
        this.json = json;
        this.url = url;
        this.user = user;
        this.password = password;
        this.likeness = likeness;
    }

    /// The service cannot answer now; the question keeps waiting.
    static final class Unavailable extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean quota;

        Unavailable(String message, boolean quota) {
            super(message);
            this.quota = quota;
        }

        /// Whether the quota of the day is used up.
        boolean quota() {
            return quota;
        }
    }

    /// Whether an address is configured.
    boolean connected() {
        return !url.isBlank();
    }

    /// @throws Unavailable when it does not answer, answers with a failure, or the quota is used up
    Answer ask(Question question) throws Unavailable {
        Map<String, Object> body = new HashMap<>();
        body.put("NIK", question.nik());
        question.stated().forEach((element, value) -> body.put(element.field(), value));
        body.put("TRESHOLD", likeness);
        body.put("user_id", user);
        body.put("password", password);
        body.put("ip_user", "127.0.0.1");
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                            .build(),
                    BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Unavailable("status " + response.statusCode(), false);
            }
            return read(json.readTree(response.body()).path("content").path(0));
        } catch (IOException | JacksonException broken) {
            throw new Unavailable(String.valueOf(broken.getMessage()), false);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("stopping", false);
        }
    }

    private static Answer read(JsonNode content) throws Unavailable {
        String code = content.path("RESPONSE_CODE").asString("");
        if (code.equals("05")) {
            throw new Unavailable("quota", true);
        }
        if (!content.has("NIK") && !code.equals("12") && !code.equals("13") && !code.equals("11")) {
            throw new Unavailable("code " + code, false);
        }
        Map<String, String> fields = new HashMap<>();
        for (Element element : Element.values()) {
            fields.put(element.field(), content.path(element.field()).asString(""));
        }
        return Answer.of(fields, content.path("RESPONSE_DESC").asString(""));
    }
}
