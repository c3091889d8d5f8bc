package id.payung.server.region.web;

import id.payung.server.access.Open;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Region;
import id.payung.server.region.RegionEdition;
import id.payung.server.region.RegionMatch;
import id.payung.server.region.Regions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The regions of the country; public, because the decree is.
@RestController
@RequestMapping("/api/v1/regions")
class RegionApi {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final int MOST_FOUND = 50;

    private final Regions regions;

    RegionApi(Regions regions) {
        this.regions = regions;
    }

    record RegionView(
            String code,
            String name,
            String displayName,
            String level,
            @Nullable String bpsCode,
            @Nullable String parent,
            String fullName) {}

    record VillageLevelView(String word, String head, String below, boolean confirmed) {}

    record OneRegionView(
            RegionView region, List<RegionView> path, VillageLevelView villageLevel, int children, int villages) {}

    record ListView(List<RegionView> regions) {}

    record MatchView(
            String outcome,
            @Nullable RegionView region,
            @Nullable Double similarity,
            List<RegionView> candidates) {}

    /// The provinces, or the regions directly below a parent.
    @Open
    @GetMapping
    ResponseEntity<ListView> below(@RequestParam(defaultValue = "") String parent) {
        if (!parent.isEmpty()) {
            regions.require(parent);
        }
        return kept(views(regions.children(parent)));
    }

    /// One region with its path, the local word for its villages, and how many regions it has below.
    @Open
    @GetMapping("/{code}")
    ResponseEntity<OneRegionView> one(@PathVariable String code) {
        Region region = regions.require(code);
        var word = regions.villageWord(code);
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .body(new OneRegionView(
                        view(region),
                        regions.path(code).stream().map(this::view).toList(),
                        new VillageLevelView(word.word(), word.head(), word.below(), word.confirmed()),
                        regions.children(code).size(),
                        regions.villagesWithin(code).size()));
    }

    /// Regions whose name contains the words, for a person to choose from.
    ///
    /// @param within where to look; empty for the whole country
    @Open
    @GetMapping("/search")
    ResponseEntity<ListView> search(
            @RequestParam String q,
            @RequestParam(defaultValue = "") String within,
            @RequestParam(defaultValue = "20") int limit) {
        if (!within.isEmpty()) {
            regions.require(within);
        }
        if (limit < 1 || limit > MOST_FOUND) {
            throw new Problem(Kind.INVALID, "region.search-limit", MOST_FOUND);
        }
        return kept(views(regions.search(within, q, limit)));
    }

    /// What a written name means directly below a parent; a village also within its regency (`level=village`).
    @Open
    @GetMapping("/match")
    ResponseEntity<MatchView> match(
            @RequestParam(defaultValue = "") String parent,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String level) {
        RegionMatch match =
                level.equals("village") ? regions.lookUpVillage(parent, text) : regions.lookUp(parent, text);
        MatchView view = switch (match) {
            case RegionMatch.Exact exact -> new MatchView("exact", view(exact.region()), 1.0, List.of());
            case RegionMatch.Likely likely ->
                new MatchView("likely", view(likely.region()), likely.similarity(), views(likely.alternatives()));
            case RegionMatch.Ambiguous many -> new MatchView("ambiguous", null, null, views(many.candidates()));
            case RegionMatch.None _ -> new MatchView("none", null, null, List.of());
        };
        return ResponseEntity.ok().cacheControl(AN_HOUR).body(view);
    }

    /// Which decree the list follows, from which source and under which licence.
    @Open
    @GetMapping("/edition")
    RegionEdition edition() {
        return regions.edition();
    }

    private ResponseEntity<ListView> kept(List<RegionView> views) {
        return ResponseEntity.ok().cacheControl(AN_HOUR).body(new ListView(views));
    }

    private List<RegionView> views(List<Region> found) {
        return found.stream().map(this::view).toList();
    }

    private RegionView view(Region region) {
        String parent = region.parentCode();
        return new RegionView(
                region.code(),
                region.name(),
                regions.displayName(region.code()),
                region.level().name().toLowerCase(java.util.Locale.ROOT),
                region.bpsCode(),
                parent.isEmpty() ? null : parent,
                regions.fullName(region.code()));
    }
}
