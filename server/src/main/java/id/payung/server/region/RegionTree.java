package id.payung.server.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One edition of the list in memory: immutable, so each node may keep its own.
final class RegionTree {

    private final Map<String, Region> byCode;
    private final Map<String, List<Region>> children;
    private final Region[] villages;

    /// @param regions in the order of their codes, parents before children
    RegionTree(List<Region> regions) {
        byCode = HashMap.newHashMap(regions.size());
        children = new HashMap<>();
        List<Region> lowest = new ArrayList<>();
        for (Region region : regions) {
            byCode.put(region.code(), region);
            children.computeIfAbsent(region.parentCode(), parent -> new ArrayList<>())
                    .add(region);
            if (region.level() == RegionLevel.VILLAGE) {
                lowest.add(region);
            }
        }
        children.replaceAll((parent, list) -> List.copyOf(list));
        villages = lowest.toArray(Region[]::new);
        Arrays.sort(villages, (left, right) -> left.code().compareTo(right.code()));
    }

    int size() {
        return byCode.size();
    }

    @Nullable
    Region find(String code) {
        return byCode.get(code);
    }

    List<Region> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /// The villages below a region (or the village itself), in the order of their codes.
    List<Region> villagesWithin(String code) {
        int from = firstVillageNotBefore(code);
        int to = firstVillageNotBefore(code + "~");
        return List.of(Arrays.copyOfRange(villages, from, to));
    }

    private int firstVillageNotBefore(String code) {
        int low = 0;
        int high = villages.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (villages[middle].code().compareTo(code) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
