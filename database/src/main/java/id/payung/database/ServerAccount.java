package id.payung.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The operating-system account PostgreSQL runs under. PostgreSQL refuses to run as root.
///
/// An ordinary user runs it as herself. Root hands it to the account `payung`, or else `nobody`, and where the
/// folder cannot be entered by that account (say below `/root`) runs it in a user namespace of its own, in which
/// it is nobody but keeps root's files.
sealed interface ServerAccount {

    /// The words to run so that `words` run under this account.
    List<String> wrap(List<String> words);

    /// Makes a folder or file of ours belong to this account.
    void own(Path path);

    default Command command(String... words) {
        return new Command(wrap(List.of(words)));
    }

    default boolean canEnter(Path directory) {
        return command("/bin/sh", "-c", "cd \"$0\"", directory.toString()).run().succeeded();
    }

    /// An existing cluster keeps the account it was made for.
    static ServerAccount choose(Path dataDirectory, Path cluster) {
        if (new UnixSystem().getUid() != 0) {
            return new SameUser();
        }
        if (Files.exists(cluster)) {
            int uid = attribute(cluster, "unix:uid");
            return uid == 0 ? new OwnNamespace() : new OtherUser(uid, attribute(cluster, "unix:gid"));
        }
        for (var account : List.of(OtherUser.unprivileged(), new OwnNamespace())) {
            if (account.canEnter(dataDirectory)) {
                return account;
            }
        }
        throw new DatabaseUnavailable(("PostgreSQL does not run as root, and neither setpriv nor unshare could give"
                        + " it another account for %s: start Payung as an ordinary user, or choose a folder every user"
                        + " may enter.")
                .formatted(dataDirectory));
    }

    private static int attribute(Path path, String name) {
        try {
            return (Integer) Files.getAttribute(path, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The account this program runs under.
    record SameUser() implements ServerAccount {
        @Override
        public List<String> wrap(List<String> words) {
            return words;
        }

        @Override
        public void own(Path path) {
            // ours already
        }
    }

    /// Root in a user namespace without a mapping: to PostgreSQL it looks like an unknown ordinary user.
    record OwnNamespace() implements ServerAccount {
        @Override
        public List<String> wrap(List<String> words) {
            return prefixed(List.of("unshare", "--user", "--"), words);
        }

        @Override
        public void own(Path path) {
            // root's files stay root's, and the namespace sees them as its own
        }
    }

    /// A user without privileges, entered from root.
    record OtherUser(int uid, int gid) implements ServerAccount {
        private static final int NOBODY = 65534;

        static OtherUser unprivileged() {
            try (var lines = Files.lines(Path.of("/etc/passwd"))) {
                var accounts = lines.map(line -> line.split(":", -1))
                        .filter(fields -> fields.length > 3)
                        .toList();
                for (String name : List.of("payung", "nobody")) {
                    for (String[] fields : accounts) {
                        if (fields[0].equals(name)) {
                            return new OtherUser(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
                        }
                    }
                }
            } catch (IOException e) {
                return new OtherUser(NOBODY, NOBODY);
            }
            return new OtherUser(NOBODY, NOBODY);
        }

        @Override
        public List<String> wrap(List<String> words) {
            return prefixed(
                    List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs", "--"),
                    words);
        }

        @Override
        public void own(Path path) {
            try {
                Files.setAttribute(path, "unix:uid", uid);
                Files.setAttribute(path, "unix:gid", gid);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> prefixed(List<String> prefix, List<String> words) {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        return List.copyOf(all);
    }
}
