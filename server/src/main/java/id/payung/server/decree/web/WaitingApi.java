package id.payung.server.decree.web;

import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_REVIEW;
import static id.payung.server.access.Permission.PROGRAMME_MANAGE;

import id.payung.server.access.Requires;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.Ranking;
import id.payung.server.enrolment.Waiting;
import id.payung.server.enrolment.WaitingList;
import id.payung.server.programme.ProgrammeId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who waits for a place, and by what they are ranked.
@RestController
@RequestMapping("/api/v1/programmes/{programme}/waiting")
class WaitingApi {

    private final WaitingList waiting;

    WaitingApi(WaitingList waiting) {
        this.waiting = waiting;
    }

    record WaitingView(
            List<Waiting> people,
            long waiting,
            Ranking ranking,
            @Nullable String previous,
            @Nullable String next) {}

    record RankingBody(
            @Nullable List<Ranking.Criterion> criteria,
            @Nullable List<String> occupations,
            @Nullable String source) {}

    record WordsBody(@Nullable String text) {}

    /// People in the order of their ranks: `q` searches names, `village` filters, `after` and `before` turn pages.
    @Requires(LIST_READ)
    @GetMapping
    WaitingView all(@PathVariable long programme, @ModelAttribute WaitingQuery query) {
        var id = new ProgrammeId(programme);
        var slice = waiting.search(id, query.search());
        return new WaitingView(slice.rows(), waiting.count(id), waiting.ranking(id), slice.previous(), slice.next());
    }

    @Requires(PROGRAMME_MANAGE)
    @PutMapping("/ranking")
    Ranking rank(@PathVariable long programme, @RequestBody RankingBody body) {
        var id = new ProgrammeId(programme);
        waiting.setRanking(
                id,
                body.criteria() == null ? List.of() : body.criteria(),
                body.occupations() == null ? List.of() : body.occupations(),
                body.source());
        return waiting.ranking(id);
    }

    /// Strikes somebody, with the reason.
    @Requires(LIST_REVIEW)
    @PostMapping("/{list}/{row}/strike")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strike(
            @PathVariable long programme, @PathVariable long list, @PathVariable int row, @RequestBody WordsBody body) {
        waiting.strike(new ProgrammeId(programme), new WaitingList.Place(new ListId(list), row), body.text());
    }

    @Requires(LIST_READ)
    @GetMapping("/{list}/{row}/appeals")
    List<WaitingList.Appeal> appeals(@PathVariable long programme, @PathVariable long list, @PathVariable int row) {
        return waiting.appeals(new WaitingList.Place(new ListId(list), row));
    }

    @Requires(LIST_REVIEW)
    @PostMapping("/{list}/{row}/appeals")
    @ResponseStatus(HttpStatus.CREATED)
    List<WaitingList.Appeal> appeal(
            @PathVariable long programme, @PathVariable long list, @PathVariable int row, @RequestBody WordsBody body) {
        var place = new WaitingList.Place(new ListId(list), row);
        waiting.appeal(place, body.text());
        return waiting.appeals(place);
    }

    @Requires(LIST_REVIEW)
    @PostMapping("/{list}/{row}/appeals/{appeal}/answer")
    List<WaitingList.Appeal> answer(
            @PathVariable long programme,
            @PathVariable long list,
            @PathVariable int row,
            @PathVariable long appeal,
            @RequestBody WordsBody body) {
        var place = new WaitingList.Place(new ListId(list), row);
        waiting.answer(place, appeal, body.text());
        return waiting.appeals(place);
    }
}
