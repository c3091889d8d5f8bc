package id.payung.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to the server over HTTP as one person, by the API.
public final class TestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final @Nullable String token;
    private final String username;

    TestClient(String address, @Nullable String token, String username) {
        this.address = address;
        this.token = token;
        this.username = username;
    }

    public String address() {
        return address;
    }

    public String username() {
        return username;
    }

    /// The bearer token; also the value of the cookie `payung_session` in a browser.
    public String token() {
        return java.util.Objects.requireNonNull(token, "nobody is signed in");
    }

    TestClient signIn(String name, String password) {
        var answer = postJson("/api/v1/session", "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}");
        return new TestClient(address, answer.json().get("token").asString(), name);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /// Opens a page as a browser does, signed in by the cookie.
    public Answer page(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Cookie", "payung_session=" + token())
                .GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer postJson(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /// A write that may be repeated: sends an `Idempotency-Key`.
    public Answer postJson(String path, String body, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer putJson(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    /// Sends a file as `multipart/form-data` in the part `file`.
    public Answer postFile(String path, String fileName, byte[] content) {
        String boundary = UUID.randomUUID().toString();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(java.util.List.of(head, content, tail))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// What came back.
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /// The stable code of a problem document.
        public String code() {
            return json().path("code").asString("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
