package id.payung.cluster.cli;

import id.payung.linkage.cli.FieldOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Duplicates within one register.
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Finds rows of one register that describe one person.",
            FieldOptions.FIELDS,
            FieldOptions.ID_TYPES,
            FieldOptions.GUESSING
        })
final class SweepCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REGISTER", description = "table to sweep")
    private String register = "";

    @Mixin
    private final FieldOptions fields = new FieldOptions();

    @Mixin
    private final LinkSettings settings = new LinkSettings();

    @Mixin
    private final RunOptions run = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        new Linker(run, fields, settings, spec.commandLine().getErr()).link(List.of(register));
        return 0;
    }
}
