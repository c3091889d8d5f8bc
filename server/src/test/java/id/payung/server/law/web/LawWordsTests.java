package id.payung.server.law.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.Payer;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.Segment;
import id.payung.rules.benefit.Cause;
import id.payung.rules.benefit.Child;
import id.payung.rules.benefit.Component;
import id.payung.rules.benefit.Event;
import id.payung.rules.benefit.JobLoss;
import id.payung.rules.benefit.ReasonCode;
import id.payung.rules.benefit.Relative;
import id.payung.rules.benefit.Savings;
import id.payung.rules.benefit.Scholarship;
import id.payung.rules.contribution.Bearer;
import id.payung.rules.contribution.RiskClass;
import id.payung.rules.parameter.Confidence;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import id.payung.server.law.Decision;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// Every word that these screens put together from a name of the rules library exists.
class LawWordsTests {

    private static final Map<String, Class<? extends Enum<?>>> KINDS = Map.ofEntries(
            Map.entry("segment", Segment.class),
            Map.entry("scheme", Scheme.class),
            Map.entry("payer", Payer.class),
            Map.entry("sector", Sector.class),
            Map.entry("risk", RiskClass.class),
            Map.entry("bearer", Bearer.class),
            Map.entry("by", Bearer.class),
            Map.entry("event", Event.class),
            Map.entry("cause", Cause.class),
            Map.entry("savings", Savings.Reason.class),
            Map.entry("job-loss", JobLoss.Reason.class),
            Map.entry("level", Child.Level.class),
            Map.entry("school-year", Scholarship.Status.class),
            Map.entry("relation", Relative.Relation.class),
            Map.entry("component", Component.Code.class),
            Map.entry("answer", ReasonCode.Kind.class),
            Map.entry("confidence", Confidence.class),
            Map.entry("decision", Decision.State.class));

    @Test
    void everyConstantHasAWord() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/law.properties"))) {
            words.load(reader);
        }
        List<String> missing = new ArrayList<>();
        KINDS.forEach((kind, type) -> {
            for (Enum<?> constant : type.getEnumConstants()) {
                missing.add("law." + kind + "." + constant.name());
            }
        });
        for (Parameter<?> figure : Parameters.current().all()) {
            missing.add("law.subject." + Subjects.of(figure.id()));
            missing.add("law.unit-word." + figure.description().unit());
        }
        missing.removeIf(words::containsKey);

        assertThat(missing).isEmpty();
    }
}
