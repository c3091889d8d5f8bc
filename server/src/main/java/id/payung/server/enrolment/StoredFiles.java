package id.payung.server.enrolment;

import id.payung.server.scratch.Scratch;
import id.payung.server.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Files as they were handed in, sealed in pieces. Each piece is sealed for its place, so that none can be moved.
@Component
class StoredFiles {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Scratch scratch;

    StoredFiles(JdbcClient jdbc, Vault vault, Scratch scratch) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.scratch = scratch;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void store(ListId list, String territory, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(PIECE);
            for (int piece = 0; content.length > 0; piece++) {
                jdbc.sql("""
                                insert into enrolment.file_piece (list_id, piece, territory_code, sealed)
                                values (:list, :piece, :territory, :sealed)
                                """)
                        .param("list", list.value())
                        .param("piece", piece)
                        .param("territory", territory)
                        .param("sealed", vault.sealBytes(purpose(list, piece), content))
                        .update();
                content = in.readNBytes(PIECE);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Opens the file into a temporary one, which the caller deletes.
    @Transactional(readOnly = true)
    public Path fetch(ListId list) {
        try {
            Path file = scratch.file("list");
            try (OutputStream out = Files.newOutputStream(file)) {
                int piece = 0;
                byte[] content = piece(list, piece);
                while (content.length > 0) {
                    out.write(content);
                    content = piece(list, ++piece);
                }
            }
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private byte[] piece(ListId list, int piece) {
        return jdbc.sql("select sealed from enrolment.file_piece where list_id = :list and piece = :piece")
                .param("list", list.value())
                .param("piece", piece)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(bytes -> vault.openBytes(purpose(list, piece), bytes))
                .orElse(new byte[0]);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(ListId list) {
        jdbc.sql("delete from enrolment.file_piece where list_id = :list")
                .param("list", list.value())
                .update();
    }

    private static String purpose(ListId list, int piece) {
        return "list " + list + " piece " + piece;
    }
}
