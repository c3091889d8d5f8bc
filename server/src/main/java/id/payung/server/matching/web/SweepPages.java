package id.payung.server.matching.web;

import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_REVIEW;

import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.job.JobStatus;
import id.payung.server.matching.Band;
import id.payung.server.matching.Pairs;
import id.payung.server.matching.Sweeps;
import id.payung.server.region.Regions;
import id.payung.server.screen.Chart;
import id.payung.server.screen.Flash;
import id.payung.server.screen.TableView;
import id.payung.server.screen.Work;
import id.payung.server.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Looking for people who are recorded twice, and what decisions say about the score.
@Controller
@RequestMapping("/pairs")
class SweepPages {

    private static final int MOST_SHOWN = 200;

    private final Sweeps sweeps;
    private final Pairs pairs;
    private final PairFields fields;
    private final Regions regions;
    private final Actors actors;
    private final Clock clock;

    SweepPages(Sweeps sweeps, Pairs pairs, PairFields fields, Regions regions, Actors actors, Clock clock) {
        this.sweeps = sweeps;
        this.pairs = pairs;
        this.fields = fields;
        this.regions = regions;
        this.actors = actors;
        this.clock = clock;
    }

    @Requires(LIST_READ)
    @GetMapping("/sweeps")
    String all(@RequestParam(required = false) @Nullable String q, Model model, Locale locale) {
        String text = q == null ? "" : q.strip();
        List<Sweeps.Cluster> clusters = sweeps.clusters(text, MOST_SHOWN);
        List<Sweeps.Sweep> latest = sweeps.latest();
        model.addAttribute("clusters", clusters);
        model.addAttribute("regions", regions);
        model.addAttribute("latest", latest);
        model.addAttribute(
                "total", clusters.stream().mapToLong(Sweeps.Cluster::paidTwice).sum());
        model.addAttribute("maySweep", actors.current().may(LIST_REVIEW));
        model.addAttribute("work", latest.isEmpty() ? null : work(latest.getFirst(), locale));
        model.addAttribute(
                "view",
                new TableView(
                        "/pairs/sweeps",
                        text.isEmpty() ? Map.of() : Map.of("q", text),
                        List.of(),
                        clusters.size(),
                        null,
                        null,
                        null));
        return "matching/sweeps";
    }

    /// Asked every two seconds while a run goes on; at its end the whole page is loaded once more.
    @Requires(LIST_READ)
    @GetMapping("/sweeps/{id}/progress")
    String progress(@PathVariable long id, Model model, HttpServletResponse response, Locale locale) {
        Sweeps.Sweep sweep = sweeps.find(id);
        Work work = work(sweep, locale);
        if (work == null) {
            response.setHeader("HX-Refresh", "true");
            work = new Work(fields.word("match.sweep.over", locale), sweep.people(), sweep.people(), null, null, null);
        }
        model.addAttribute("work", work);
        return "fragments/progress :: bar(work=${work})";
    }

    private @Nullable Work work(Sweeps.Sweep sweep, Locale locale) {
        JobStatus job = sweeps.job(sweep.id()).orElse(null);
        if (job == null || job.ended()) {
            return null;
        }
        Instant begun = job.startedAt();
        Duration left = begun == null || job.done() == 0
                ? null
                : Duration.between(begun, clock.instant())
                        .multipliedBy(Math.max(job.total() - job.done(), 0))
                        .dividedBy(job.done());
        return new Work(
                fields.word("match.sweep.running", locale),
                job.done(),
                job.total(),
                left,
                "/pairs/sweeps/" + sweep.id() + "/progress",
                actors.current().may(LIST_REVIEW) ? "/pairs/sweeps/" + sweep.id() + "/cancel" : null);
    }

    @Requires(LIST_REVIEW)
    @PostMapping("/sweeps")
    String start() {
        sweeps.start();
        return "redirect:/pairs/sweeps";
    }

    @Requires(LIST_REVIEW)
    @PostMapping("/sweeps/{id}/cancel")
    String cancel(@PathVariable long id, RedirectAttributes after, Locale locale) {
        sweeps.cancel(id);
        after.addFlashAttribute("flash", Flash.done(fields.word("match.sweep.cancelled", locale)));
        return "redirect:/pairs/sweeps";
    }

    @Requires(LIST_READ)
    @GetMapping(path = "/sweeps", params = "format")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable String q, @RequestParam String format, Locale locale) {
        return new TableFile<Sweeps.Cluster>(fields.word("match.sweep.file", locale))
                .column(fields.word("match.field.name", locale), Sweeps.Cluster::name)
                .column(fields.word("match.field.village", locale), cluster -> regions.label(cluster.village()))
                .column(fields.word("match.sweep.people", locale), Sweeps.Cluster::people)
                .column(fields.word("match.sweep.waiting", locale), Sweeps.Cluster::waiting)
                .column(fields.word("match.paid-twice", locale), Sweeps.Cluster::paidTwice)
                .answer(format, sweeps.clusters(q == null ? "" : q.strip(), TableFile.MOST_ROWS));
    }

    @Requires(LIST_READ)
    @GetMapping("/report")
    String report(Model model, Locale locale) {
        List<Band> bands = pairs.bands();
        model.addAttribute("bands", bands);
        model.addAttribute("decided", bands.stream().mapToInt(Band::decided).sum());
        model.addAttribute("chart", chart(bands, locale));
        return "matching/report";
    }

    private Chart chart(List<Band> bands, Locale locale) {
        List<String> names = bands.stream()
                .map(band -> fields.word("match.band", locale, band.lowest(), band.lowest() + 4))
                .toList();
        return new Chart(
                "ambang",
                fields.word("match.report.chart", locale),
                Chart.Kind.STACKED,
                fields.word("match.report.unit", locale),
                names,
                List.of(
                        series("match.state.SAME", bands, Band::same, locale),
                        series("match.state.DIFFERENT", bands, Band::different, locale),
                        series("match.state.waiting", bands, Band::waiting, locale)),
                null,
                fields.word("match.report.source", locale),
                null);
    }

    private Chart.Series series(
            String key, List<Band> bands, java.util.function.ToIntFunction<Band> count, Locale locale) {
        List<@Nullable Double> values = new ArrayList<>();
        bands.forEach(band -> values.add((double) count.applyAsInt(band)));
        return new Chart.Series(fields.word(key, locale), values);
    }
}
