package id.payung.cluster.machine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/// Opens sessions with what every run needs.
public final class Sessions {
    private static final List<String> OURS =
            List.of("payung-", "fastcsv", "jackson-databind-3", "jackson-core-3", "postgresql", "jspecify");

    private Sessions() {}

    /// Opens a session.
    ///
    /// @param master `local[*]`, or the address of a master
    /// @param more further settings of Spark
    public static SparkSession open(String master, Map<String, String> more) {
        return SparkSession.builder().config(settings(master, more)).getOrCreate();
    }

    /// The settings of such a session.
    public static SparkConf settings(String master, Map<String, String> more) {
        SparkConf conf = new SparkConf();
        conf.setAppName("Payung");
        conf.setIfMissing("spark.master", master);
        conf.set("spark.ui.enabled", "false");
        conf.setIfMissing("spark.locality.wait", "0s");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        conf.setIfMissing("spark.sql.session.timeZone", "UTC");
        if (conf.get("spark.master").startsWith("spark://127.0.0.1")
                || conf.get("spark.master").startsWith("local")) {
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        if (conf.get("spark.master").startsWith("spark:")) {
            ship(conf);
        }
        more.forEach(conf::set);
        return conf;
    }

    /// Executors get our own classes from the driver; Spark they have.
    private static void ship(SparkConf conf) {
        List<Path> entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
        String folders = String.join(
                File.pathSeparator,
                entries.stream().filter(Files::isDirectory).map(Path::toString).toList());
        String jars = String.join(
                ",",
                entries.stream()
                        .filter(entry -> OURS.stream()
                                .anyMatch(name -> entry.getFileName().toString().startsWith(name)))
                        .filter(Files::isRegularFile)
                        .map(Path::toString)
                        .toList());
        if (!folders.isEmpty()) {
            conf.setIfMissing("spark.executor.extraClassPath", folders);
        }
        if (!jars.isEmpty()) {
            conf.setIfMissing("spark.jars", jars);
        }
    }
}
