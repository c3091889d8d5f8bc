package id.payung.server.enrolment.web;

import id.payung.server.enrolment.Lists;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.scratch.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Brings an uploaded part to [Lists]; the temporary file is gone afterwards, whatever happened.
@Component
class Uploads {

    private final Lists lists;
    private final Scratch scratch;

    Uploads(Lists lists, Scratch scratch) {
        this.lists = lists;
        this.scratch = scratch;
    }

    Lists.Receipt take(long programme, @Nullable MultipartFile part, @Nullable String sheet) {
        if (part == null
                || (part.isEmpty() && String.valueOf(part.getOriginalFilename()).isBlank())) {
            throw new Problem(Kind.INVALID, "list.file-missing");
        }
        try {
            Path file = scratch.file("list");
            try {
                part.transferTo(file);
                String name = part.getOriginalFilename();
                return lists.handIn(new ProgrammeId(programme), name == null ? "" : name, sheet, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
