package id.payung.cluster.cli;

import id.payung.linkage.file.InputProblem;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.model.ModelFile;
import id.payung.linkage.record.Schema;
import id.payung.linkage.run.LinkOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How pairs are scored, and what is written.
final class LinkSettings {
    @Option(names = "--out", required = true, paramLabel = "PLACE", description = "table for the pairs")
    String out = "";

    @Option(names = "--clusters", paramLabel = "PLACE", description = "table for the groups of rows")
    @Nullable
    String clusters;

    @Option(
            names = "--threshold",
            defaultValue = "0.9",
            description = "least probability of a pair, between 0 and 1 (default 0.9)")
    private double threshold;

    @Option(names = "--model", paramLabel = "FILE", description = "file for the learnt model (JSON)")
    private @Nullable Path model;

    @Option(names = "--model-in", paramLabel = "FILE", description = "score with this model instead of learning one")
    private @Nullable Path modelIn;

    @Option(names = "--seed", description = "decides the samples the model is learnt from")
    private @Nullable Long seed;

    @Option(names = "--english", description = "reasons in English (default Indonesian)")
    boolean english;

    LinkOptions options() {
        LinkOptions usual = LinkOptions.usual();
        Long given = seed;
        return new LinkOptions(
                threshold, usual.threads(), given == null ? usual.seed() : given, usual.guards(), usual.mostHolders());
    }

    @Nullable
    LinkageModel stored(Schema schema) {
        Path file = modelIn;
        if (file == null) {
            return null;
        }
        try {
            return ModelFile.read(Files.readString(file), schema);
        } catch (IOException | IllegalArgumentException e) {
            throw new InputProblem("The model " + file + " cannot be used: " + e.getMessage() + ".");
        }
    }

    void keep(LinkageModel learnt) throws IOException {
        Path file = model;
        if (file != null) {
            Files.writeString(file, ModelFile.json(learnt));
        }
    }
}
