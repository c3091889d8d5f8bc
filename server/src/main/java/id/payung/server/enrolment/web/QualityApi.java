package id.payung.server.enrolment.web;

import static id.payung.server.access.Permission.LIST_READ;

import id.payung.server.access.Requires;
import id.payung.server.enrolment.ListQuality;
import id.payung.server.programme.ProgrammeId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How good lists are, as data.
@RestController
@RequestMapping("/api/v1")
class QualityApi {

    private final ListQuality quality;

    QualityApi(ListQuality quality) {
        this.quality = quality;
    }

    record QualityView(
            List<ListQuality.Line> months, List<ListQuality.Line> senders, List<ListQuality.FaultLine> faults) {}

    /// Lists handed in from one day to another, both included.
    @Requires(LIST_READ)
    @GetMapping("/lists/quality")
    QualityView quality(@RequestParam LocalDate from, @RequestParam LocalDate until) {
        LocalDate end = until.plusDays(1);
        return new QualityView(quality.byMonth(from, end), quality.bySender(from, end), quality.byFault(from, end));
    }

    /// Villages of a programme that have handed in nobody.
    @Requires(LIST_READ)
    @GetMapping("/programmes/{programme}/late")
    List<ListQuality.Late> late(@PathVariable long programme) {
        return quality.late(new ProgrammeId(programme));
    }
}
