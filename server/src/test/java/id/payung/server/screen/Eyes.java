package id.payung.server.screen;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
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
import org.jspecify.annotations.Nullable;

/// A real browser that looks at pages as a reader with a phone or at a desk would, and says what is wrong with them.
///
/// Needs Debian's Chromium (or `CHROMIUM` in the environment); see [#chromium].
public final class Eyes implements AutoCloseable {
    private static final int HEIGHT = 900;
    private static final boolean PICTURES = Boolean.getBoolean("payung.pictures");

    /// Where a browser may be found, first hit wins.
    private static final List<String> PLACES = Stream.of(
                    System.getenv("CHROMIUM"),
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome")
            .filter(place -> place != null)
            .toList();

    /// What axe objects to, one line for each place; it does not see into frames.
    private static final String AXE = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`.replaceAll('\\n', ' ')))""";

    private static final String AXE_SOURCE = AxeBuilder.getAxeScript();

    /// One browser for all tests of this JVM, which are done by one thread; it ends with the JVM.
    private static @Nullable Browser shared;

    private final Browser browser;
    private @Nullable Sight sight;

    /// @param chromium the browser's program
    public Eyes(Path chromium) {
        browser = browser(chromium);
    }

    private static synchronized Browser browser(Path chromium) {
        Browser running = shared;
        if (running == null || !running.isConnected()) {
            running = launch(chromium);
            shared = running;
        }
        return running;
    }

    private static Browser launch(Path chromium) {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
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

    /// A tab that stays open for the next look of the same person: styles, scripts and icons are loaded once.
    private record Sight(String address, String session, boolean scripts, BrowserContext context, Page page) {
        boolean serves(String wantedAddress, String wantedSession, Way way) {
            return address.equals(wantedAddress) && session.equals(wantedSession) && scripts == way.scripts();
        }
    }

    /// Opens a page. Takes a picture of it under `target/screenshots` where something is wrong with it, and of every
    /// page
    /// with `-Dpayung.pictures=true`.
    ///
    /// @param session value of the session cookie; empty for nobody
    /// @return what is wrong: sideways scroll, errors of the browser, violations of accessibility
    public List<String> look(String address, String path, String session, Way way) {
        List<String> wrong = new ArrayList<>();
        Page page = sight(address, session, way).page();
        page.setViewportSize(way.width(), HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(way.colours()));
        Consumer<ConsoleMessage> listener = message -> {
            if (message.type().equals("error")) {
                wrong.add("console: " + message.text());
            }
        };
        Consumer<String> script = error -> wrong.add("script: " + error);
        page.onConsoleMessage(listener);
        page.onPageError(script);
        page.navigate(address + path);
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        if (wide.intValue() > way.width()) {
            wrong.add("scrolls sideways: " + wide + " pixels");
        }
        page.locator("[data-missing]")
                .all()
                .forEach(icon -> wrong.add("no such icon: " + icon.getAttribute("data-missing")));
        if (page.frames().size() > 1) {
            wrong.add("has a frame, into which nobody looks");
        }
        if (way.checked()) {
            page.evaluate(AXE_SOURCE);
            ((List<?>) page.evaluate(AXE)).forEach(violation -> wrong.add(String.valueOf(violation)));
        }
        if (PICTURES || !wrong.isEmpty()) {
            picture(page, path, way);
        }
        page.offConsoleMessage(listener);
        page.offPageError(script);
        return wrong;
    }

    private static void picture(Page page, String path, Way way) {
        String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", (name.isEmpty() ? "home" : name) + "-" + way + ".png")));
    }

    private Sight sight(String address, String session, Way way) {
        Sight open = sight;
        if (open == null || !open.serves(address, session, way)) {
            close();
            BrowserContext context = context(address, session, way);
            open = new Sight(address, session, way.scripts(), context, context.newPage());
            sight = open;
        }
        return open;
    }

    /// Opens a page in a browser that remembers nothing, and does something on it.
    public void visit(String address, String path, String session, Way way, Consumer<Page> work) {
        try (BrowserContext context = context(address, session, way)) {
            Page page = context.newPage();
            page.navigate(address + path);
            work.accept(page);
        }
    }

    private BrowserContext context(String address, String session, Way way) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(way.width(), HEIGHT)
                .setColorScheme(way.colours())
                .setJavaScriptEnabled(way.scripts()));
        if (!session.isEmpty()) {
            context.addCookies(List.of(new Cookie("payung_session", session).setUrl(address)));
        }
        return context;
    }

    @Override
    public void close() {
        if (sight != null) {
            sight.context().close();
            sight = null;
        }
    }
}
