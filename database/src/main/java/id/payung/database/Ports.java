package id.payung.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/// Finds a free port below the range from which the system serves outgoing connections.
final class Ports {
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;

    private Ports() {}

    /// The remembered port if nobody has it, else another.
    static int firstFree(OptionalInt remembered) {
        if (remembered.isPresent() && isFree(remembered.getAsInt())) {
            return remembered.getAsInt();
        }
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new DatabaseUnavailable("No free port between %d and %d on %s for the database: end some programs."
                .formatted(LOWEST, HIGHEST, EmbeddedPostgres.HOST));
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(EmbeddedPostgres.HOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
