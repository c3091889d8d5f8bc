package id.payung.server.population.web;

import id.payung.server.enrolment.ListId;
import id.payung.server.population.PopulationMatch;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.scratch.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Brings an uploaded answer to [PopulationMatch]; the temporary file is gone afterwards, whatever happened.
@Component
class AnswerFiles {

    private final PopulationMatch matches;
    private final Scratch scratch;

    AnswerFiles(PopulationMatch matches, Scratch scratch) {
        this.matches = matches;
        this.scratch = scratch;
    }

    int read(long list, @Nullable MultipartFile part) {
        if (part == null || part.isEmpty()) {
            throw new Problem(Kind.INVALID, "population.file-missing");
        }
        try {
            Path file = scratch.file("answer");
            try {
                part.transferTo(file);
                return matches.readAnswers(new ListId(list), file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
