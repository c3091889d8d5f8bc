package id.payung.server.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.webjars.WebJarVersionLocator;

/// The drawings of the open icon set Lucide, read from its WebJar and set into the page itself: no extra request
/// on a weak line, and the colour follows the text.
final class Icons {
    private final WebJarVersionLocator locator = new WebJarVersionLocator();
    private final Map<String, String> drawings = new ConcurrentHashMap<>();

    /// What stands between `<svg>` and `</svg>` of the icon.
    ///
    /// @param name Lucide's name, for example `umbrella`
    /// @throws IllegalArgumentException when the set has no such icon
    String drawing(String name) {
        return drawings.computeIfAbsent(name, this::read);
    }

    private String read(String name) {
        String path = name.matches("[a-z0-9-]+") ? locator.fullPath("lucide-static", "icons/" + name + ".svg") : null;
        if (path == null) {
            throw new IllegalArgumentException("'" + name + "' is not the name of an icon; see lucide.dev/icons");
        }
        try (InputStream in = Icons.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("The icon set has no icon '" + name + "'; see lucide.dev/icons");
            }
            String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int open = svg.indexOf('>', svg.indexOf("<svg"));
            return svg.substring(open + 1, svg.lastIndexOf("</svg>"))
                    .replaceAll(">\\s+<", "><")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Icon '" + name + "' could not be read", e);
        }
    }
}
