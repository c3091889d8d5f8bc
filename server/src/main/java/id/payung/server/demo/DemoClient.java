package id.payung.server.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to this very server as one of its users.
final class DemoClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final String token;

    private DemoClient(String address, String token) {
        this.address = address;
        this.token = token;
    }

    static DemoClient signIn(String address, String username, String password) {
        var nobody = new DemoClient(address, "");
        var answer = nobody.post("/api/v1/session", Map.of("username", username, "password", password), "");
        return new DemoClient(address, answer.get("token").asString());
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    /// All entries of a list that is answered in pages.
    ///
    /// @param path with a `?` in it
    List<JsonNode> all(String path, String entries) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = get(path);
        page.get(entries).forEach(all::add);
        while (page.path("next").isString()) {
            page = get(path + "&after=" + page.get("next").asString());
            page.get(entries).forEach(all::add);
        }
        return all;
    }

    /// @param key makes the write safe to repeat; empty where the route needs none
    JsonNode post(String path, Object body, String key) {
        var request = request(path).header("Content-Type", "application/json");
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    JsonNode upload(String path, Path file) throws IOException {
        String boundary = "payung-demo-7f3a9c";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        try {
            var answer = HTTP.send(asked, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("The demonstration got " + answer.statusCode() + " from "
                        + asked.method() + " " + asked.uri().getPath() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new IllegalStateException(
                    "The demonstration cannot reach " + asked.uri().getPath(), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demonstration was interrupted", interrupted);
        }
    }
}
