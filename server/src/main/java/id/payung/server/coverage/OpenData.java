package id.payung.server.coverage;

import id.payung.server.region.Region;
import id.payung.server.region.Regions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The figures for everybody to take along and to build upon.
@Component
public class OpenData {

    private static final int MONTHS_BACK = 24;

    private final JdbcFigures figures;
    private final JdbcOpenCounts counts;
    private final Coverage coverage;
    private final Regions regions;

    OpenData(JdbcFigures figures, JdbcOpenCounts counts, Coverage coverage, Regions regions) {
        this.figures = figures;
        this.counts = counts;
        this.coverage = coverage;
        this.regions = regions;
    }

    /// Every reported figure that stands, by region, segment, programme and day.
    @Transactional(readOnly = true)
    public List<ReportedFigure> reported() {
        return figures.allStanding(coverage.today());
    }

    /// Every target, by region and due day.
    @Transactional(readOnly = true)
    public List<Target> targets() {
        return figures.allTargets();
    }

    /// Our own count per province and regency that has any, for the last two years, newest month last. Small groups are
    /// hidden, and so is one more where it could be worked out.
    @Transactional(readOnly = true)
    public List<OpenCount> protectedPeople() {
        YearMonth last = YearMonth.from(coverage.today());
        List<OpenCount> rows = new ArrayList<>();
        List<Region> provinces = regions.children("");
        rows.addAll(each(provinces.stream().map(Region::code).toList(), last));
        for (Region province : provinces) {
            rows.addAll(each(coverage.codesBelow(province.code()), last));
        }
        return rows;
    }

    /// Below this many people a group is hidden.
    @Transactional(readOnly = true)
    public int fewest() {
        return counts.fewest();
    }

    private List<OpenCount> each(List<String> codes, YearMonth last) {
        return counts.heads(codes, last.minusMonths(MONTHS_BACK), last).stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        OpenCount::month, java.util.TreeMap::new, java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .flatMap(parts -> SmallGroups.protect(parts).stream())
                .filter(part -> part.hidden() || part.people() != null && part.people() > 0)
                .toList();
    }
}
