package id.payung.database;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/// The command `./payung restore`: makes a data folder's database from a file of [Backup], and starts it once to see
/// that it recovers.
public final class Restore {
    static final String USAGE =
            "Usage: ./payung restore FILE [--data DIR]\n\nMakes the built-in database of DIR, which must not have one, from the backup FILE.";

    private final BackupArguments arguments;

    private Restore(BackupArguments arguments) {
        this.arguments = arguments;
    }

    /// Ends the process with 0 when the database answers, 1 when it could not be restored, 2 when called wrongly.
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... words) {
        if (words.length == 1 && words[0].equals("--help")) {
            out.println(USAGE);
            return 0;
        }
        var arguments = BackupArguments.read(words);
        if (arguments.isEmpty()) {
            err.println(USAGE);
            return 2;
        }
        try {
            new Restore(arguments.get()).restore();
            out.printf(
                    "Restored %s from %s.%s%n",
                    arguments.get().home(), arguments.get().file(), wordOnKeys(arguments.get()));
            return 0;
        } catch (DatabaseUnavailable e) {
            err.println(e.getMessage());
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile() + ".");
        } catch (EOFException e) {
            err.println("The backup " + arguments.get().file() + " is cut off: use another copy of it.");
        } catch (IOException e) {
            err.println("The backup " + arguments.get().file() + " cannot be used: " + e.getMessage() + ".");
        }
        return 1;
    }

    private static String wordOnKeys(BackupArguments arguments) {
        return Files.exists(arguments.keys())
                ? ""
                : " Put the keys back into " + arguments.keys() + " before the server starts.";
    }

    private void restore() throws IOException {
        if (Files.exists(arguments.home())) {
            throw new DatabaseUnavailable(arguments.home()
                    + " exists already and is kept: restore into another folder with --data, or move it away.");
        }
        try (var backup = new BufferedInputStream(Files.newInputStream(arguments.file()), 1 << 16)) {
            Files.createDirectories(arguments.data());
            ClusterRestore.unpack(backup, arguments.home());
        }
        EmbeddedPostgres.start(arguments.home()).stop();
    }
}
