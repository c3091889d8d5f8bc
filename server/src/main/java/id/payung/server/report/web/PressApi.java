package id.payung.server.report.web;

import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.Coverage;
import id.payung.server.report.PressSheet;
import id.payung.server.report.PressSheets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The press sheet, for other programs.
@RestController
@RequestMapping("/api/v1/reports/press")
class PressApi {

    private final PressSheets sheets;
    private final Coverage coverage;

    PressApi(PressSheets sheets, Coverage coverage) {
        this.sheets = sheets;
        this.coverage = coverage;
    }

    /// What is told the press about a place on a day; without a region the reader's own, without a day today.
    @GetMapping
    @Requires(Permission.BILL_READ)
    PressSheet sheet(
            @RequestParam(defaultValue = "") String region, @RequestParam(required = false) @Nullable LocalDate day) {
        return sheets.of(region, PressPages.day(day, coverage.today()));
    }
}
