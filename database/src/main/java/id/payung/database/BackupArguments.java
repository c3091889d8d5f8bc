package id.payung.database;

import java.nio.file.Path;
import java.util.Optional;

/// What `backup` and `restore` are told: a file, and the data folder (system property `payung.data` where not given).
record BackupArguments(Path file, Path data) {

    /// Empty where the command was called wrongly.
    static Optional<BackupArguments> read(String... arguments) {
        String file = "";
        String data = System.getProperty("payung.data", "");
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("--data") && i + 1 < arguments.length) {
                data = arguments[++i];
            } else if (argument.startsWith("--data=")) {
                data = argument.substring("--data=".length());
            } else if (argument.startsWith("-") || !file.isEmpty()) {
                return Optional.empty();
            } else {
                file = argument;
            }
        }
        return file.isEmpty() || data.isEmpty()
                ? Optional.empty()
                : Optional.of(new BackupArguments(absolute(file), absolute(data)));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    /// The folder of the built-in database inside the data folder.
    Path home() {
        return data.resolve("postgres");
    }

    Path keys() {
        return data.resolve("keys");
    }
}
