package id.payung.simulator.population;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Entry point of `./payung population-register`.
@Command(
        name = "population-register",
        mixinStandardHelpOptions = true,
        description = {
            "Stands in for the population register: answers look-ups over HTTP until it is stopped,",
            "or one file of questions with --questions and --answers. Listens on the loopback address only."
        })
public final class PopulationRegister implements Callable<Integer> {

    private static final List<String> ELEMENTS = List.of("NAMA_LGKP", "TGL_LHR", "JENIS_KLMIN", "NAMA_LGKP_IBU");

    @Option(names = "--register", required = true, description = "CSV file that ./payung invent list --register wrote")
    private Path register = Path.of("");

    @Option(names = "--port", defaultValue = "8099", description = "port (default 8099)")
    private int port;

    @Option(names = "--user", defaultValue = "payung", description = "user_id that callers must give")
    private String user = "";

    @Option(names = "--password", description = "password that callers must give (default: none)")
    private String password = "";

    @Option(names = "--latency", defaultValue = "50", description = "milliseconds before each answer (default 50)")
    private long latency;

    @Option(names = "--errors", defaultValue = "0", description = "share of requests that fail, 0 to 1 (default 0)")
    private double errors;

    @Option(names = "--quota", defaultValue = "100000", description = "answers a day (default 100000)")
    private int quota;

    @Option(
            names = "--questions",
            description = "file with the columns NIK, NAMA_LGKP, TGL_LHR, JENIS_KLMIN, NAMA_LGKP_IBU")
    private @Nullable Path questions;

    @Option(names = "--answers", description = "where the answers to --questions go")
    private @Nullable Path answers;

    @Option(names = "--likeness", defaultValue = "90", description = "of names in --questions, 0 to 100 (default 90)")
    private int likeness;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PopulationRegister()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isRegularFile(register)) {
            System.err.println("There is no register file " + register + ".");
            return 1;
        }
        if (questions != null && answers != null) {
            answer(register, questions, answers, likeness);
            return 0;
        }
        var behaviour = new PopulationServer.Behaviour(user, password, Duration.ofMillis(latency), errors, quota, 1);
        try (PopulationServer server = PopulationServer.start(port, register, behaviour)) {
            System.out.println("http://127.0.0.1:" + server.port() + PopulationServer.PATH);
            new CountDownLatch(1).await();
        }
        return 0;
    }

    /// Answers a file of questions as the portal does, one line per question.
    ///
    /// @param likeness from which two names count as the same, 0 to 100
    public static void answer(Path register, Path questions, Path answers, int likeness) throws IOException {
        Register people = Register.read(register);
        try (CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(questions);
                CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(answers, StandardCharsets.UTF_8)) {
            csv.writeRecord("NIK", "NAMA_LGKP", "TGL_LHR", "JENIS_KLMIN", "NAMA_LGKP_IBU", "KETERANGAN");
            for (NamedCsvRecord row : rows) {
                Map<String, String> stated = new HashMap<>();
                row.getFieldsAsMap().forEach((name, value) -> {
                    if (!value.isBlank()) {
                        stated.put(name, value);
                    }
                });
                stated.put("TRESHOLD", Integer.toString(likeness));
                Map<String, String> answer = people.answer(stated);
                csv.writeRecord(
                        stated.getOrDefault("NIK", ""),
                        answer.getOrDefault(ELEMENTS.get(0), ""),
                        answer.getOrDefault(ELEMENTS.get(1), ""),
                        answer.getOrDefault(ELEMENTS.get(2), ""),
                        answer.getOrDefault(ELEMENTS.get(3), ""),
                        answer.getOrDefault("RESPONSE_DESC", ""));
            }
        }
    }
}
