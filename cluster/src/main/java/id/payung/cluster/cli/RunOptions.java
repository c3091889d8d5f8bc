package id.payung.cluster.cli;

import id.payung.cluster.machine.Sessions;
import id.payung.linkage.file.InputProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/// Where a job runs.
final class RunOptions {
    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description = "local[*] for this machine, spark://host:port for a cluster (default local[*]);"
                    + " a submit script decides it otherwise")
    private String master = "local[*]";

    @Option(names = "--tasks", description = "tasks that read a table (default: four for each processor)")
    private int tasks;

    @Option(names = "--executor-memory", paramLabel = "SIZE", description = "memory of each executor, such as 4g")
    private String executorMemory = "";

    @Option(names = "--conf", paramLabel = "KEY=VALUE", description = "any further setting of Spark")
    private Map<String, String> settings = new LinkedHashMap<>();

    SparkSession open() {
        Map<String, String> all = new LinkedHashMap<>(settings);
        if (!executorMemory.isEmpty()) {
            all.put("spark.executor.memory", executorMemory);
        }
        try {
            return Sessions.open(master, all);
        } catch (Exception e) {
            if (e instanceof SparkException || e instanceof IllegalStateException) {
                throw new InputProblem("No session on " + master + ": " + e.getMessage() + ".");
            }
            throw e;
        }
    }

    int tasks(SparkSession session) {
        return tasks > 0 ? tasks : 4 * session.sparkContext().defaultParallelism();
    }
}
