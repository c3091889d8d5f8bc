package id.payung.cluster.cli;

import id.payung.cluster.machine.LoopbackCluster;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A master and workers on this machine.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts a Spark master and workers on this machine, for trying out. Stop them with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--workers", defaultValue = "2", description = "how many (default 2)")
    private int workers;

    @Option(names = "--cores", defaultValue = "1", description = "processors of each (default 1)")
    private int cores;

    @Option(names = "--memory", defaultValue = "2g", description = "memory of each (default 2g)")
    private String memory = "2g";

    @Option(names = "--data", defaultValue = "data/cluster", description = "folder for logs and work files")
    private Path data = Path.of("data/cluster");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (workers < 1 || cores < 1) {
            throw new ParameterException(spec.commandLine(), "--workers and --cores must be at least 1.");
        }
        PrintWriter out = spec.commandLine().getOut();
        LoopbackCluster cluster = LoopbackCluster.start(data, workers, cores, memory);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        out.println("master  " + cluster.master());
        cluster.workers().forEach(worker -> out.println("worker  process " + worker.pid()));
        out.println("Use it with --master " + cluster.master() + "; stop it with Ctrl-C.");
        new CountDownLatch(1).await();
        return 0;
    }
}
