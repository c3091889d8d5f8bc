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

/// Pairs between a list and a register.
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Finds rows of a register that describe a person of a list. The list goes to every machine.",
            FieldOptions.FIELDS,
            FieldOptions.ID_TYPES,
            FieldOptions.GUESSING
        })
final class MatchCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "LIST", description = "table that was handed in")
    private String list = "";

    @Parameters(index = "1", paramLabel = "REGISTER", description = "table to look in")
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
        new Linker(run, fields, settings, spec.commandLine().getErr()).link(List.of(list, register));
        return 0;
    }
}
