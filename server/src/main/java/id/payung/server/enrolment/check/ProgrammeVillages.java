package id.payung.server.enrolment.check;

import id.payung.linkage.clean.FreeText;
import id.payung.server.region.Region;
import id.payung.server.region.RegionLevel;
import id.payung.server.region.RegionMatch;
import id.payung.server.region.Regions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Villages within the territory of one list. Every spelling is looked up once; use one per list.
public final class ProgrammeVillages implements VillageFinder {

    private static final Pattern CODE = Pattern.compile("[0-9]{2}\\.?[0-9]{2}\\.?[0-9]{2}\\.?[1-3][0-9]{3}");
    private static final Pattern TITLE = Pattern.compile(
            "(?i)\\b(?:DESA(?:\\s*/\\s*KELURAHAN)?|KELURAHAN|NAGARI|DUSUN|KAMPUNG)\\s*:?\\s+(?<name>[^:,;]{3,40})");
    private static final Pattern REGENCY =
            Pattern.compile("\\b(?<kind>KOTA|KAB|KABUPATEN)\\b\\.?\\s*(?<name>[A-Z][A-Z ]+)");

    private final Regions regions;
    private final String territory;
    private final RegionLevel level;
    private final List<Optional<Region>> homes;
    private final Map<Written, Answer> known = new HashMap<>();
    private final Set<String> otherRegencies = new HashSet<>();
    private final String ownRegencies;

    /// @param territory of the list: a programme's or, when a village hands in, the village's own
    /// @param titles texts above the header, for each sheet of the list; may name the village of the whole sheet
    public ProgrammeVillages(Regions regions, String territory, List<List<String>> titles) {
        this.regions = regions;
        this.territory = territory;
        this.level = RegionLevel.of(territory);
        this.homes = titles.stream().map(this::home).toList();
        for (Region province : regions.children("")) {
            for (Region regency : regions.children(province.code())) {
                if (!regency.code().startsWith(territory) && !territory.startsWith(regency.code())) {
                    otherRegencies.add(FreeText.fold(regency.name()));
                }
            }
        }
        this.ownRegencies = regions.path(territory).stream()
                .map(region -> FreeText.fold(region.name()))
                .collect(Collectors.joining(" "));
    }

    @Override
    public Answer find(Written written) {
        return known.computeIfAbsent(written, this::search);
    }

    @Override
    public @Nullable String regencyElsewhere(String address) {
        String folded = FreeText.fold(address);
        if (!folded.contains("KOTA") && !folded.contains("KAB")) {
            return null;
        }
        Matcher named = REGENCY.matcher(folded);
        while (named.find()) {
            String kind = named.group("kind").equals("KOTA") ? "KOTA " : "KABUPATEN ";
            String[] words = named.group("name").strip().split(" ", -1);
            String name = kind.strip();
            for (int i = 0; i < Math.min(4, words.length); i++) {
                name = name + " " + words[i];
                if (otherRegencies.contains(name) && !ownRegencies.contains(name)) {
                    return name;
                }
            }
        }
        return null;
    }

    private Answer search(Written written) {
        String text = written.village();
        if (FreeText.fold(text).isEmpty()) {
            return homes.get(written.sheet())
                    .map(home -> new Answer(home.code(), null, ""))
                    .orElseGet(() -> new Answer(null, Fault.VILLAGE_MISSING, ""));
        }
        if (CODE.matcher(text).matches()) {
            return byCode(text.replace(".", ""));
        }
        if (level == RegionLevel.VILLAGE) {
            return ownVillage(text);
        }
        return switch (match(written)) {
            case RegionMatch.Exact exact -> within(exact.region(), null);
            case RegionMatch.Likely likely -> within(likely.region(), Fault.VILLAGE_SPELT);
            case RegionMatch.Ambiguous several ->
                new Answer(
                        null,
                        Fault.VILLAGE_AMBIGUOUS,
                        several.candidates().stream()
                                .limit(4)
                                .map(region -> regions.displayName(region.code()) + " (" + parentName(region) + ")")
                                .collect(Collectors.joining(", ")));
            case RegionMatch.None none -> new Answer(null, Fault.VILLAGE_UNKNOWN, regions.displayName(territory));
        };
    }

    private RegionMatch match(Written written) {
        String within = territory;
        if (level == RegionLevel.PROVINCE) {
            within = single(regions.lookUp(territory, written.regency()));
            if (within == null) {
                return new RegionMatch.None();
            }
        }
        boolean districts = RegionLevel.of(within) == RegionLevel.REGENCY;
        String district = districts && !FreeText.fold(written.district()).isEmpty()
                ? single(regions.lookUp(within, written.district()))
                : null;
        if (district != null) {
            RegionMatch found = regions.lookUp(district, written.village());
            if (!(found instanceof RegionMatch.None)) {
                return found;
            }
        }
        return regions.lookUpVillage(within, written.village());
    }

    private static @Nullable String single(RegionMatch match) {
        return switch (match) {
            case RegionMatch.Exact exact -> exact.region().code();
            case RegionMatch.Likely likely -> likely.region().code();
            case RegionMatch.Ambiguous several -> null;
            case RegionMatch.None none -> null;
        };
    }

    private Answer ownVillage(String text) {
        Region own = regions.require(territory);
        String found = single(regions.lookUpVillage(own.parentCode(), text));
        if (own.code().equals(found)) {
            return new Answer(found, null, "");
        }
        return new Answer(found, Fault.OTHER_VILLAGE, regions.displayName(own.code()));
    }

    private Answer byCode(String digits) {
        String code = digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6) + "."
                + digits.substring(6);
        Optional<Region> region = regions.find(code);
        return region.map(found -> within(found, null))
                .orElseGet(() -> new Answer(null, Fault.VILLAGE_UNKNOWN, regions.displayName(territory)));
    }

    private Answer within(Region region, @Nullable Fault fault) {
        if (region.code().startsWith(territory)) {
            return new Answer(region.code(), fault, fault == null ? "" : regions.displayName(region.code()));
        }
        Fault elsewhere = level == RegionLevel.VILLAGE ? Fault.OTHER_VILLAGE : Fault.OUTSIDE;
        return new Answer(null, elsewhere, regions.displayName(region.code()));
    }

    private String parentName(Region region) {
        return regions.find(region.parentCode()).map(Region::name).orElse("");
    }

    private Optional<Region> home(List<String> title) {
        if (level == RegionLevel.VILLAGE) {
            return Optional.of(regions.require(territory));
        }
        if (level == RegionLevel.PROVINCE) {
            return Optional.empty();
        }
        for (String text : title) {
            Matcher named = TITLE.matcher(text);
            if (named.find()
                    && regions.lookUpVillage(territory, named.group("name")) instanceof RegionMatch.Exact found) {
                return Optional.of(found.region());
            }
        }
        return Optional.empty();
    }
}
