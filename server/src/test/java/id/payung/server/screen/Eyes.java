package id.payung.server.screen;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A real browser that looks at pages as a reader with a phone or at a desk would, and says what is wrong with them.
///
/// Needs Debian's Chromium (or `CHROMIUM` in the environment); see [#chromium].
public final class Eyes implements AutoCloseable {
    /// Where a browser may be found, first hit wins.
    private static final List<String> PLACES = Stream.of(
                    System.getenv("CHROMIUM"),
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome")
            .filter(place -> place != null)
            .toList();

    private final Playwright playwright;
    private final Browser browser;

    /// @param chromium the browser's program
    public Eyes(Path chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /// The browser's program, if there is one.
    public static java.util.Optional<Path> chromium() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /// How a page is looked at.
    ///
    /// @param width in pixels
    /// @param colours light or dark
    /// @param scripts whether scripts may run
    public record Way(int width, ColorScheme colours, boolean scripts) {
        /// Accessibility is checked once per theme and once per width; colours are computed in `ContrastTests` too.
        boolean checked() {
            return scripts && (width < 1000) == (colours == ColorScheme.LIGHT);
        }

        /// A phone and a desk, each in both themes.
        public static List<Way> all() {
            return Stream.of(360, 1280)
                    .flatMap(width ->
                            Stream.of(new Way(width, ColorScheme.LIGHT, true), new Way(width, ColorScheme.DARK, true)))
                    .toList();
        }

        @Override
        public String toString() {
            return width + "-" + colours.name().toLowerCase(java.util.Locale.ROOT) + (scripts ? "" : "-no-scripts");
        }
    }

    /// Opens a page and takes a picture of it under `target/screenshots`.
    ///
    /// @param session value of the session cookie; empty for nobody
    /// @return what is wrong: sideways scroll, errors of the browser, violations of accessibility
    public List<String> look(String address, String path, String session, Way way) {
        List<String> wrong = new ArrayList<>();
        visit(address, path, session, way, wrong::add, page -> {
            Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
            if (wide.intValue() > way.width()) {
                wrong.add("scrolls sideways: " + wide + " pixels");
            }
            page.locator("[data-missing]")
                    .all()
                    .forEach(icon -> wrong.add("no such icon: " + icon.getAttribute("data-missing")));
            if (way.checked()) {
                new AxeBuilder(page)
                        .analyze()
                        .getViolations()
                        .forEach(rule -> rule.getNodes()
                                .forEach(node -> wrong.add(rule.getId() + ": " + node.getHtml() + " "
                                        + String.valueOf(node.getFailureSummary())
                                                .replace('\n', ' '))));
            }
            String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            page.screenshot(new ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", (name.isEmpty() ? "home" : name) + "-" + way + ".png")));
        });
        return wrong;
    }

    /// Opens a page and does something on it.
    public void visit(String address, String path, String session, Way way, Consumer<Page> work) {
        visit(address, path, session, way, error -> {}, work);
    }

    private void visit(
            String address, String path, String session, Way way, Consumer<String> errors, Consumer<Page> work) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(way.width(), 900)
                .setColorScheme(way.colours())
                .setJavaScriptEnabled(way.scripts()))) {
            if (!session.isEmpty()) {
                context.addCookies(List.of(new Cookie("payung_session", session).setUrl(address)));
            }
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.accept("console: " + message.text());
                }
            });
            page.onPageError(error -> errors.accept("script: " + error));
            page.navigate(address + path);
            work.accept(page);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
