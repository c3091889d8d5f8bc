package id.payung.cluster.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;

/// A standalone Spark cluster on this machine: one master and some workers, each a process of its own, started from the
/// class path of this one.
public final class LoopbackCluster implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int PATIENCE = 240;

    private final Path folder;
    private final Path home;
    private final int port;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();

    private LoopbackCluster(Path folder, Path home, int port) {
        this.folder = folder;
        this.home = home;
        this.port = port;
    }

    /// Starts a master and its workers.
    ///
    /// @param folder for work files and logs
    /// @param workers how many
    /// @param cores processors that each worker offers
    /// @param memory memory that each worker offers, such as `2g`
    /// @throws IllegalStateException when the master does not answer
    public static LoopbackCluster start(Path folder, int workers, int cores, String memory) {
        try {
            Path absolute = Files.createDirectories(folder).toAbsolutePath();
            LoopbackCluster cluster = new LoopbackCluster(absolute, SparkHome.make(absolute), freePort());
            try {
                cluster.startMaster();
                for (int i = 0; i < workers; i++) {
                    cluster.startWorker(i, cores, memory);
                }
                return cluster;
            } catch (IOException | RuntimeException e) {
                cluster.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Address of the master.
    public String master() {
        return "spark://" + HOST + ":" + port;
    }

    /// Processes of the workers that were started, in that order.
    public List<ProcessHandle> workers() {
        return workers.stream().map(Process::toHandle).toList();
    }

    /// Kills a worker and the executors it started, as a power cut would.
    public void kill(int worker) {
        ProcessHandle handle = workers.get(worker).toHandle();
        List<ProcessHandle> all = new ArrayList<>(handle.descendants().toList());
        all.add(handle);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /// Stops all processes.
    @Override
    public void close() {
        for (Process process : processes.reversed()) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        for (Process process : processes) {
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void startMaster() throws IOException {
        Process master = launch(
                "master",
                "org.apache.spark.deploy.master.Master",
                List.of("--host", HOST, "--port", Integer.toString(port), "--webui-port", "0"));
        for (int i = 0; i < PATIENCE; i++) {
            if (answers()) {
                return;
            }
            if (!master.isAlive()) {
                break;
            }
            pause();
        }
        throw new IllegalStateException("the master did not start; see " + folder.resolve("master.log"));
    }

    private void startWorker(int number, int cores, String memory) throws IOException {
        String name = "worker-" + number;
        workers.add(launch(
                name,
                "org.apache.spark.deploy.worker.Worker",
                List.of(
                        "--host",
                        HOST,
                        "--cores",
                        Integer.toString(cores),
                        "--memory",
                        memory,
                        "--webui-port",
                        "0",
                        "--work-dir",
                        folder.resolve(name).toString(),
                        master())));
    }

    private Process launch(String name, String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx384m");
        command.add("-XX:+UseSerialGC");
        command.addAll(
                Arrays.asList(JavaModuleOptions.defaultModuleOptions().strip().split("\\s+")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the master was starting", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}
