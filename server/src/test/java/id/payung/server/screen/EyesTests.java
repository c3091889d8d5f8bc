package id.payung.server.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import id.payung.server.screen.Eyes.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The browser that looks at our pages sees what is wrong with a page, and forgets it on the next one.
class EyesTests {

    private static final String GOOD = """
            <!doctype html><html lang="id"><head><title>Baik</title></head><body><main><h1>Baik</h1></main></body></html>
            """;
    private static final String BAD = """
            <!doctype html><html lang="id"><head><title>Buruk</title></head><body><main><h1>Buruk</h1>
            <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="900" height="9"><i data-missing="payung"></i>
            <p style="color: #ccc; background: #fff">pucat</p><script>console.error('rusak')</script>
            <script>throw new Error('jatuh')</script>
            <iframe title="bingkai" srcdoc="isi"></iframe></main></body></html>
            """;

    private HttpServer server;
    private String address;

    @BeforeEach
    void serveTwoPages() throws IOException {
        assumeTrue(Eyes.chromium().isPresent(), "No Chromium here: install Debian's package chromium");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] page = (path.equals("/buruk") ? BAD : GOOD).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void seesWhatIsWrongWithAPageAndForgetsItOnTheNext() {
        try (Eyes eyes = new Eyes(Eyes.chromium().orElseThrow())) {
            for (Way way : Way.all()) {
                List<String> wrong = eyes.look(address, "/buruk", "", way);

                assertThat(wrong).anyMatch(fault -> fault.equals("console: rusak"));
                assertThat(wrong).anyMatch(fault -> fault.startsWith("script: Error: jatuh"));
                assertThat(wrong).anyMatch(fault -> fault.equals("no such icon: payung"));
                assertThat(wrong).anyMatch(fault -> fault.startsWith("has a frame"));
                assertThat(wrong.stream().anyMatch(fault -> fault.startsWith("scrolls sideways")))
                        .as("an image of 900 pixels on %s", way)
                        .isEqualTo(way.width() < 900);
                assertThat(wrong.stream().anyMatch(fault -> fault.startsWith("image-alt: <img")))
                        .as("accessibility on %s", way)
                        .isEqualTo(way.checked());
                assertThat(wrong.stream().anyMatch(fault -> fault.startsWith("color-contrast: <p")))
                        .as("contrast on %s", way)
                        .isEqualTo(way.checked());
                assertThat(eyes.look(address, "/baik", "", way)).isEmpty();
            }
        }
    }
}
