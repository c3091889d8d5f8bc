package id.payung.server.screen;

import java.util.Set;

/// What `layout.html` needs to know of the request; the model attribute `frame`.
///
/// @param path path of this page, without the query
/// @param query query of this page without `lang`; empty, or ending in `&` so that more can follow
/// @param english true when the page is in English
/// @param theme `light`, `dark`, or `auto` for as the device says
/// @param version version of the product; empty when it was not built as a release
/// @param pages paths of all pages that this server has
public record Frame(String path, String query, boolean english, String theme, String version, Set<String> pages) {
    /// True when this server has such a page, so that nothing shared links to a module that is not there.
    public boolean has(String page) {
        return pages.contains(page);
    }

    /// True when a place in the navigation leads to this page or one above it.
    public boolean isAt(String place) {
        return path.equals(place) || !place.equals("/") && path.startsWith(place + "/");
    }

    /// Address of this page in the other language.
    ///
    /// @param language `id` or `en`
    public String languageHref(String language) {
        return path + "?" + query + "lang=" + language;
    }
}
