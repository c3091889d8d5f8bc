package id.payung.server.programme.web;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Region;
import id.payung.server.region.RegionLevel;
import id.payung.server.region.RegionMatch;
import id.payung.server.region.Regions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads places per village as people type them: one village per line, by code or name, the number at the end.
@Component
class VillagePlaces {

    private static final Pattern LINE = Pattern.compile("(.+?)[\\s:=;,]+(\\d{1,7})");

    private final Regions regions;

    VillagePlaces(Regions regions) {
        this.regions = regions;
    }

    /// @param each places of every village of the territory that is not named; null for none
    /// @throws Problem `programme.places-unread`, `programme.village-unread` (422)
    Map<String, Integer> read(String territory, @Nullable String lines, @Nullable Integer each) {
        Map<String, Integer> places = new LinkedHashMap<>();
        if (each != null) {
            regions.villagesWithin(territory).forEach(village -> places.put(village.code(), each));
        }
        if (lines != null) {
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
                Matcher parts = LINE.matcher(line.strip());
                if (!parts.matches()) {
                    throw new Problem(Kind.REFUSED, "programme.places-unread", line.strip());
                }
                places.put(village(territory, parts.group(1).strip()), Integer.parseInt(parts.group(2)));
            });
        }
        return places;
    }

    private String village(String territory, String text) {
        if (regions.find(text).isPresent()) {
            return text;
        }
        boolean wide = regions.find(territory)
                .map(Region::level)
                .filter(level -> level == RegionLevel.PROVINCE || level == RegionLevel.VILLAGE)
                .isPresent();
        if (!wide && regions.lookUpVillage(territory, text) instanceof RegionMatch.Exact(Region village)) {
            return village.code();
        }
        throw new Problem(Kind.REFUSED, "programme.village-unread", text);
    }
}
