package id.payung.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The settings PostgreSQL is started with, measured against the machine's memory.
///
/// They are given on the command line at every start, so a bigger machine or a newer program takes effect without
/// touching a file. Statements and their parameters never reach the log: they carry identity numbers.
final class ServerSettings {
    private static final long MIB = 1024L * 1024;

    private ServerSettings() {}

    static ServerSettings.Values durable() {
        return sized(machineMemory(), sharedMemoryDevice());
    }

    /// For tests: a crash may lose everything.
    static ServerSettings.Values disposable() {
        var settings = sized(Math.min(machineMemory(), 1024 * MIB), sharedMemoryDevice())
                .settings();
        var quick = new LinkedHashMap<>(settings);
        quick.put("fsync", "off");
        quick.put("synchronous_commit", "off");
        quick.put("full_page_writes", "off");
        quick.put("max_connections", "300");
        return new Values(quick);
    }

    /// @param memory bytes this process may count on
    /// @param sharedMemoryDevice bytes of `/dev/shm`, which containers often keep tiny
    static Values sized(long memory, long sharedMemoryDevice) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "80");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("shared_buffers", megabytes(memory / 10, 128, 2048));
        settings.put("effective_cache_size", megabytes(memory / 2, 256, 65_536));
        settings.put("work_mem", megabytes(memory / 400, 4, 64));
        settings.put("maintenance_work_mem", megabytes(memory / 32, 64, 1024));
        settings.put("max_wal_size", megabytes(memory / 6, 512, 4096));
        settings.put("checkpoint_completion_target", "0.9");
        settings.put("random_page_cost", "1.1");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("lc_messages", "C");
        settings.put("log_min_messages", "log");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_checkpoints", "off");
        settings.put("log_statement", "none");
        if (sharedMemoryDevice < 512 * MIB) {
            settings.put("dynamic_shared_memory_type", "mmap");
        }
        return new Values(settings);
    }

    private static String megabytes(long bytes, long least, long most) {
        return Math.clamp(bytes / MIB, least, most) + "MB";
    }

    private static long machineMemory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private static long sharedMemoryDevice() {
        try {
            return Files.getFileStore(Path.of("/dev/shm")).getTotalSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    /// Names and values in the order in which they are given.
    record Values(Map<String, String> settings) {

        /// The words for `pg_ctl -o`, which hands them to a shell.
        String options(int port) {
            List<String> words = new ArrayList<>();
            words.add("-p " + port);
            settings.forEach((name, value) -> words.add("-c " + name + "='" + value + "'"));
            return String.join(" ", words);
        }
    }
}
