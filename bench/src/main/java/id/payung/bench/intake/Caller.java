package id.payung.bench.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One user of the server, over HTTP.
public final class Caller {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "payung-bench-51c2";

    private final String address;
    private final String token;

    private Caller(String address, String token) {
        this.address = address;
        this.token = token;
    }

    public static Caller signIn(Server server, String username) throws IOException, InterruptedException {
        var nobody = new Caller(server.address(), "");
        var body = Map.of("username", username, "password", server.password());
        return new Caller(
                server.address(),
                nobody.post("/api/v1/session", body, "").get("token").asString());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /// @param key for writes that may be repeated; empty where the route needs none
    JsonNode post(String path, Object body, String key) throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json");
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    JsonNode upload(String path, Path file) throws IOException, InterruptedException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofByteArrays(
                                List.of(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8))))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest asked = request.build();
        var answer = HTTP.send(asked, BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.statusCode() + " from " + asked.method() + " "
                    + asked.uri().getPath() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
