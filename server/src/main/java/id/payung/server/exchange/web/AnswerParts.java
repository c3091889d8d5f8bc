package id.payung.server.exchange.web;

import id.payung.server.exchange.Exchange;
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

/// Brings an uploaded answer to [Exchange]; the temporary file is gone afterwards, whatever happened.
@Component
class AnswerParts {

    private final Exchange exchange;
    private final Scratch scratch;

    AnswerParts(Exchange exchange, Scratch scratch) {
        this.exchange = exchange;
        this.scratch = scratch;
    }

    Exchange.Read read(long lot, @Nullable MultipartFile part) {
        if (part == null || part.isEmpty()) {
            throw new Problem(Kind.INVALID, "exchange.file-missing");
        }
        try {
            Path file = scratch.file("answer");
            try {
                part.transferTo(file);
                String name = part.getOriginalFilename();
                return exchange.read(lot, name == null ? "" : name, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
