package id.payung.server.region;

import id.payung.linkage.clean.KnownRegions;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The front door to the regions of the country.
///
/// Names are not unique (98 villages are called Sidomulyo), so a written name means something only within a parent.
@Component
public class Regions {

    private final RegionTree tree;
    private final RegionEdition edition;
    private final VillageWords villageWords = new VillageWords();
    private final NationalIdPrefixes prefixes;
    private final PlaceFolding folding = PlaceFolding.shipped();
    private final KindWords kindWords = new KindWords();
    private final PlaceMatcher matcher = new PlaceMatcher(folding, kindWords);
    private final Map<String, List<String>> spellings = new HashMap<>();
    private final Map<String, List<NamedPlace>> prepared = new ConcurrentHashMap<>();

    @Autowired
    Regions(JdbcRegions store) {
        this(store.current(), store.edition());
    }

    Regions(RegionTree tree, RegionEdition edition) {
        this.tree = tree;
        this.edition = edition;
        this.prefixes = new NationalIdPrefixes(tree);
        for (var row : ReferenceTable.read("spellings.csv")) {
            spellings
                    .computeIfAbsent(row.getField("code"), code -> new ArrayList<>())
                    .add(row.getField("spelling"));
        }
    }

    /// The list of this build, without a database.
    public static Regions shipped() {
        try (RegionFile file = RegionFile.shipped()) {
            return new Regions(new RegionTree(file.regions()), file.edition());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of regions cannot be read", unreadable);
        }
    }

    /// Which decree the list follows.
    public RegionEdition edition() {
        return edition;
    }

    /// The region of a code, if the current edition has it.
    public Optional<Region> find(String code) {
        return Optional.ofNullable(tree.find(code));
    }

    /// The region of a code.
    ///
    /// @throws Problem `region.unknown` (404)
    public Region require(String code) {
        Region region = tree.find(code);
        if (region == null) {
            throw new Problem(Kind.NOT_FOUND, "region.unknown", code);
        }
        return region;
    }

    /// The regions directly below, in the order of their codes; below the empty code the provinces.
    public List<Region> children(String code) {
        return tree.children(code);
    }

    /// The regions from the province down to the region itself.
    ///
    /// @throws Problem `region.unknown` (404)
    public List<Region> path(String code) {
        List<Region> path = new ArrayList<>();
        for (Region region = require(code); ; region = require(region.parentCode())) {
            path.add(region);
            if (region.parentCode().isEmpty()) {
                Collections.reverse(path);
                return List.copyOf(path);
            }
        }
    }

    /// All villages of a region, in the order of their codes; of a village, itself.
    public List<Region> villagesWithin(String code) {
        return tree.villagesWithin(code);
    }

    /// What the village level is called there: of a village its own kind, of a larger region the usual one.
    public VillageWord villageWord(String code) {
        return villageWords.usualIn(code);
    }

    /// The name with its kind: "Nagari Silokek", "Kecamatan Tungkal Ilir", "Kota Jambi", "Provinsi Jambi".
    ///
    /// @throws Problem `region.unknown` (404)
    public String displayName(String code) {
        Region region = require(code);
        String kind = switch (region.level()) {
            case PROVINCE -> region.name().startsWith("Daerah ") ? "" : "Provinsi";
            case REGENCY -> "";
            case DISTRICT -> "Kecamatan";
            case VILLAGE -> villageWords.of(code).word();
        };
        boolean bare = !kind.isEmpty() && !region.name().startsWith(kind + " ");
        return bare ? kind + " " + region.name() : region.name();
    }

    /// The display name, or the code itself when the current edition does not have it any more: a member's village may
    /// have been merged since she was registered.
    public String label(String code) {
        return find(code).map(region -> displayName(region.code())).orElse(code);
    }

    /// The display names from the region up to its province, for addresses and headings.
    ///
    /// @throws Problem `region.unknown` (404)
    public String fullName(String code) {
        List<String> names = new ArrayList<>();
        path(code).reversed().forEach(region -> names.add(displayName(region.code())));
        return String.join(", ", names);
    }

    /// What a written name means among the regions directly below a parent.
    ///
    /// @param parentCode where to look; empty to find a province
    /// @throws Problem `region.unknown` (404) when there is no such parent
    public RegionMatch lookUp(String parentCode, String text) {
        if (parentCode.isEmpty()) {
            return matcher.match(RegionLevel.PROVINCE, below(""), text);
        }
        RegionLevel parent = require(parentCode).level();
        if (parent == RegionLevel.VILLAGE) {
            return new RegionMatch.None();
        }
        return matcher.match(RegionLevel.values()[parent.ordinal() + 1], below(parentCode), text);
    }

    /// What a written village name means within a regency or district, for lists that do not name the district.
    ///
    /// @throws Problem `region.unknown` (404), or `region.parent-too-large` (400) for a whole province
    public RegionMatch lookUpVillage(String withinCode, String text) {
        RegionLevel within = require(withinCode).level();
        if (within == RegionLevel.PROVINCE) {
            throw new Problem(Kind.INVALID, "region.parent-too-large", withinCode);
        }
        if (within == RegionLevel.VILLAGE) {
            return new RegionMatch.None();
        }
        List<NamedPlace> villages = within == RegionLevel.DISTRICT
                ? below(withinCode)
                : children(withinCode).stream()
                        .flatMap(district -> below(district.code()).stream())
                        .toList();
        return matcher.match(RegionLevel.VILLAGE, villages, text);
    }

    /// Which region codes identity numbers may begin with: the current ones and those retired by splits. Districts are
    /// known leniently, so an unknown one is information, not an error.
    public KnownRegions nationalIdPrefixes() {
        return prefixes;
    }

    /// The code that a retired code became part of; empty when the code is not known to be retired.
    public String successorOf(String retiredCode) {
        return prefixes.successorOf(retiredCode);
    }

    /// Regions whose name contains all words of the text, for a picker in which a person chooses. Not for matching
    /// lists.
    ///
    /// @param withinCode where to look; empty for the whole country
    /// @param limit most regions to return
    public List<Region> search(String withinCode, String text, int limit) {
        List<String> wanted = folding.fold(folding.words(text));
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Region> found = new ArrayList<>();
        search(withinCode, wanted, limit, found);
        return found;
    }

    private void search(String parentCode, List<String> wanted, int limit, List<Region> found) {
        List<NamedPlace> places = below(parentCode);
        for (NamedPlace place : places) {
            if (found.size() < limit && bears(place, wanted)) {
                found.add(place.region());
            }
        }
        for (NamedPlace place : places) {
            if (found.size() >= limit || place.region().level() == RegionLevel.VILLAGE) {
                return;
            }
            search(place.region().code(), wanted, limit, found);
        }
    }

    private static boolean bears(NamedPlace place, List<String> wanted) {
        String typed = String.join("", wanted);
        return place.keys().stream().anyMatch(key -> key.startsWith(typed))
                || wanted.stream().allMatch(word -> place.words().stream().anyMatch(other -> other.startsWith(word)));
    }

    private List<NamedPlace> below(String parentCode) {
        return prepared.computeIfAbsent(
                parentCode,
                parent -> tree.children(parent).stream()
                        .map(region -> NamedPlace.of(
                                region, spellings.getOrDefault(region.code(), List.of()), folding, kindWords))
                        .toList());
    }
}
