package id.payung.server.region.web;

import id.payung.server.access.Open;
import id.payung.server.region.Occupation;
import id.payung.server.region.Occupations;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The occupations that programmes and lists name, with their official classifications.
@RestController
@RequestMapping("/api/v1/occupations")
class OccupationApi {

    private final Occupations occupations;

    OccupationApi(Occupations occupations) {
        this.occupations = occupations;
    }

    record ListView(List<Occupation> occupations) {}

    /// All occupations, or the one that a written text means.
    @Open
    @GetMapping
    ListView list(@RequestParam(defaultValue = "") String text) {
        return new ListView(
                text.isEmpty()
                        ? occupations.all()
                        : occupations.recognise(text).stream().toList());
    }
}
