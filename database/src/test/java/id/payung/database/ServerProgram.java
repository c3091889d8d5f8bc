package id.payung.database;

import java.nio.file.Path;

/// A program of its own for the tests that kill one: starts the database, says where, and stops it when its input ends.
final class ServerProgram {
    private ServerProgram() {}

    public static void main(String[] arguments) throws Exception {
        try (var server = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            System.out.println("READY " + server.port());
            while (System.in.read() >= 0) {
                // until the input ends
            }
        } catch (DatabaseUnavailable e) {
            System.out.println("REFUSED " + e.getMessage());
        }
    }
}
