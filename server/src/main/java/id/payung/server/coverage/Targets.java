package id.payung.server.coverage;

import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where targets are recorded. They are never changed: a plan that changes is another set.
@Component
public class Targets {

    private final JdbcFigures figures;
    private final Coverage coverage;
    private final Actors actors;
    private final Audit audit;

    Targets(JdbcFigures figures, Coverage coverage, Actors actors, Audit audit) {
        this.figures = figures;
        this.coverage = coverage;
        this.actors = actors;
        this.audit = audit;
    }

    /// @throws Problem `region.unknown` (404), `coverage.outside-territory` (403); a target that contradicts itself:
    ///     `coverage.target-…`, `coverage.source-missing` (422)
    @Transactional
    public Target record(NewTarget target) {
        coverage.regionLength(target.regionCode());
        if (!coverage.maySeeOwn(target.regionCode())) {
            throw new Problem(Kind.FORBIDDEN, "coverage.outside-territory", target.regionCode());
        }
        check(target);
        Target recorded = new Target(
                UUID.randomUUID().toString(),
                target.set().strip(),
                target.regionCode(),
                target.segment(),
                target.due(),
                target.percent(),
                target.heads(),
                target.denominator(),
                target.denominatorSource().strip(),
                target.decree().strip(),
                target.source().strip(),
                target.published(),
                coverage.today(),
                Confidence.STATED,
                target.note().strip(),
                target.note().strip());
        figures.add(recorded, actors.current().username());
        audit.record(new Act(
                "coverage.target-recorded",
                "coverage-target",
                recorded.id(),
                Coverage.isCountry(target.regionCode()) ? "" : target.regionCode(),
                Map.of("set", recorded.set(), "due", recorded.due().toString())));
        return recorded;
    }

    private static void check(NewTarget target) {
        if (target.set().isBlank()) {
            throw refused("coverage.target-set-missing");
        }
        if (target.source().isBlank()) {
            throw refused("coverage.source-missing");
        }
        BigDecimal percent = target.percent();
        Long heads = target.heads();
        Long base = target.denominator();
        if (percent == null && heads == null) {
            throw refused("coverage.target-empty");
        }
        if (percent != null && (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw refused("coverage.percent-range", percent);
        }
        if (heads != null && heads <= 0 || base != null && base <= 0) {
            throw refused("coverage.negative");
        }
        if (base != null && target.denominatorSource().isBlank()) {
            throw refused("coverage.target-base-source");
        }
        if (heads != null && base != null && heads > base) {
            throw refused("coverage.members-exceed", heads, base);
        }
        if (percent != null && heads != null && base != null) {
            BigDecimal exact = percent.movePointLeft(2).multiply(BigDecimal.valueOf(base));
            if (exact.subtract(BigDecimal.valueOf(heads)).abs().compareTo(BigDecimal.ONE) > 0) {
                throw refused(
                        "coverage.target-heads-differ",
                        percent,
                        base,
                        exact.setScale(0, RoundingMode.HALF_UP).longValueExact(),
                        heads);
            }
        }
    }

    private static Problem refused(String code, Object... arguments) {
        return new Problem(Kind.REFUSED, code, arguments);
    }
}
