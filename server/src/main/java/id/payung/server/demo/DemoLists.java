package id.payung.server.demo;

import id.payung.server.region.Region;
import id.payung.server.region.Regions;
import id.payung.synthetic.OccupationMix;
import id.payung.synthetic.Population;
import id.payung.synthetic.VillageRef;
import id.payung.synthetic.list.FaultMix;
import id.payung.synthetic.list.ListStyle;
import id.payung.synthetic.list.VillageList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Writes the spreadsheets that the villages of the demonstration hand in: always the same ones.
@Component
@Profile("demo")
class DemoLists {

    /// Parts of the identity numbers: the lists here have the first, the lists that overlap have others.
    static final int PARTS = 4;

    private static final double FAULTS = 0.06;

    private final Regions regions;

    DemoLists(Regions regions) {
        this.regions = regions;
    }

    Path write(DemoProgramme programme, Path folder) throws IOException {
        Path file = folder.resolve("daftar-" + programme.territory() + "-" + programme.seed() + ".xlsx");
        LocalDate start = YearMonth.parse(programme.firstMonth()).atDay(1);
        Population people = Population.of(villages(programme), programme.seed())
                .part(0, PARTS)
                .asOf(start)
                .occupations(occupations(programme.kind()));
        VillageList list = VillageList.of(people, programme.rows())
                .faults(FaultMix.of(FAULTS))
                .style(programme.villages().isEmpty() ? ListStyle.PLAIN : ListStyle.SIGNED);
        (programme.knowsDeciles() ? list.withDeciles() : list).write(file);
        return file;
    }

    /// Villages of a territory, or the one village that it is.
    List<VillageRef> villagesOf(String territory) {
        List<VillageRef> villages =
                regions.villagesWithin(territory).stream().map(this::reference).toList();
        return villages.isEmpty() ? List.of(reference(regions.require(territory))) : villages;
    }

    private List<VillageRef> villages(DemoProgramme programme) {
        List<Region> places = programme.villages().isEmpty()
                ? regions.villagesWithin(programme.territory())
                : programme.villages().stream().map(regions::require).toList();
        return places.stream().map(this::reference).toList();
    }

    private VillageRef reference(Region village) {
        var path = regions.path(village.code());
        return new VillageRef(
                village.code(),
                village.name(),
                path.get(2).name(),
                path.get(1).name(),
                path.get(0).name());
    }

    private static OccupationMix occupations(DemoProgramme.Kind kind) {
        return switch (kind) {
            case ANYBODY -> OccupationMix.usual();
            case RELIGIOUS -> OccupationMix.religiousOfficers();
            case NEIGHBOURHOOD_HEADS -> OccupationMix.of(Map.of("RTK", 1));
        };
    }
}
