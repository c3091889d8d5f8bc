package id.payung.synthetic;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Eight real villages of Jambi and Sijunjung.
public final class VillageFixtures {
    private VillageFixtures() {}

    /// The file as the command line takes it.
    public static Path file() {
        try {
            return Path.of(Objects.requireNonNull(VillageFixtures.class.getResource("villages.csv"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All eight.
    public static List<VillageRef> all() {
        try {
            return Villages.read(file());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// A Javanese transmigration village in Tebo.
    public static VillageRef javanese() {
        return all().get(3);
    }

    /// A Malay village in Batang Hari.
    public static VillageRef malay() {
        return all().get(2);
    }
}
