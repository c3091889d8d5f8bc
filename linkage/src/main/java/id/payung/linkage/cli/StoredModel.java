package id.payung.linkage.cli;

import id.payung.linkage.file.InputProblem;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.model.ModelFile;
import id.payung.linkage.record.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the model that a run is told to use.
final class StoredModel {
    private StoredModel() {}

    static LinkageModel read(Path file, Schema schema) {
        if (!Files.isRegularFile(file)) {
            throw new InputProblem("There is no model " + file + ". Check the path after --model-in.");
        }
        try {
            return ModelFile.read(Files.readString(file), schema);
        } catch (IOException | IllegalArgumentException e) {
            throw new InputProblem("The model " + file + " cannot be used: " + e.getMessage()
                    + ". Write one with --model" + " from the same fields.");
        }
    }
}
