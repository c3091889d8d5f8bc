package id.payung.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Uses the pages as a browser without scripts does: with the session's cookie, and with the CSRF token in every form.
/// Redirects are not followed.
public final class TestPages {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CSRF = UUID.randomUUID().toString();

    private final String address;
    private final String cookies;

    /// The pages as that somebody sees them.
    public static TestPages of(TestClient client) {
        return new TestPages(client.address(), "payung_session=" + client.token() + "; XSRF-TOKEN=" + CSRF);
    }

    private TestPages(String address, String cookies) {
        this.address = address;
        this.cookies = cookies;
    }

    public TestClient.Answer get(String path) {
        return send(request(path).GET());
    }

    /// Sends a form.
    public TestClient.Answer post(String path, Map<String, String> fields) {
        String body = withToken(fields).entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /// Sends a form with a file in the field `file`.
    public TestClient.Answer post(String path, Map<String, String> fields, String fileName, byte[] content) {
        String boundary = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        withToken(fields)
                .forEach((name, value) ->
                        part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", content);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> withToken(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", CSRF);
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookies);
    }

    private static TestClient.Answer send(HttpRequest.Builder request) {
        try {
            return new TestClient.Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
