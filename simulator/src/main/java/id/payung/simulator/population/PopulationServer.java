package id.payung.simulator.population;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/// Answers look-ups on the loopback address, with the delays, failures and daily quota of the real thing.
public final class PopulationServer implements AutoCloseable {

    /// Where questions are posted.
    public static final String PATH = "/dukcapil/get_json/verify_by_elemen";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer http;
    private final Register register;
    private final Behaviour behaviour;
    private final AtomicInteger left;
    private final AtomicInteger asked = new AtomicInteger();
    private final Random failures;
    private volatile boolean down;

    private PopulationServer(HttpServer http, Register register, Behaviour behaviour) {
        this.http = http;
        this.register = register;
        this.behaviour = behaviour;
        this.left = new AtomicInteger(behaviour.quota());
        this.failures = new Random(behaviour.seed());
    }

    /// How the service behaves.
    ///
    /// @param latency before each answer
    /// @param errors share of requests that fail with 503, from 0 to 1
    /// @param quota answers a day; requests beyond it are told so
    /// @param seed decides which requests fail
    public record Behaviour(String user, String password, Duration latency, double errors, int quota, long seed) {}

    /// Starts on a port of the loopback address; 0 takes a free one.
    public static PopulationServer start(int port, Path register, Behaviour behaviour) throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var server = new PopulationServer(http, Register.read(register), behaviour);
        http.createContext(PATH, server::handle);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return server;
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /// How many questions were answered.
    public int asked() {
        return asked.get();
    }

    /// Lets every request fail, or answers again.
    public void outage(boolean down) {
        this.down = down;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            pause();
            if (down || fails()) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] answer = JSON.writeValueAsBytes(answer(body));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private synchronized boolean fails() {
        return failures.nextDouble() < behaviour.errors();
    }

    private void pause() {
        try {
            Thread.sleep(behaviour.latency());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> answer(byte[] body) {
        Map<?, ?> question = JSON.readValue(body, Map.class);
        @SuppressWarnings("unchecked")
        Map<String, ?> stated = (Map<String, ?>) question;
        if (!Register.text(stated, "user_id").equals(behaviour.user())
                || !Register.text(stated, "password").equals(behaviour.password())) {
            return content(Map.of("RESPONSE_CODE", "02", "RESPONSE_DESC", "User ID atau password salah"), left.get());
        }
        if (left.getAndUpdate(each -> Math.max(0, each - 1)) <= 0) {
            return content(Map.of("RESPONSE_CODE", "05", "RESPONSE_DESC", "Kuota akses hari ini telah habis"), 0);
        }
        asked.incrementAndGet();
        return content(register.answer(stated), left.get());
    }

    private static Map<String, Object> content(Map<String, String> content, int left) {
        return Map.of("content", List.of(content), "lastPage", true, "numberOfElements", 1, "quotaLimiter", left);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
