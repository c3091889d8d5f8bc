package id.payung.server.enrolment.web;

import static id.payung.server.access.Permission.LIST_HAND_IN;
import static id.payung.server.access.Permission.LIST_READ;

import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.enrolment.ColumnWords;
import id.payung.server.enrolment.ListColumns;
import id.payung.server.enrolment.ListColumns.Look;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.ListState;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.problem.Problem;
import id.payung.server.screen.Fault;
import id.payung.server.screen.Flash;
import id.payung.server.screen.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the columns of a list are, on screen: which sheet, which line names them, what each is.
@Controller
@RequestMapping("/lists/{id}")
class ColumnPages {

    private static final String COLUMN = "column-";

    private final ListColumns columns;
    private final FaultTexts texts;
    private final Actors actors;
    private final MessageSource messages;
    private final ListScreens screens;

    ColumnPages(ListColumns columns, FaultTexts texts, Actors actors, MessageSource messages, ListScreens screens) {
        this.columns = columns;
        this.texts = texts;
        this.actors = actors;
        this.messages = messages;
        this.screens = screens;
    }

    @Requires(LIST_READ)
    @GetMapping("/columns")
    String columns(@PathVariable long id, Model model, Locale locale) {
        return page(id, List.of(), model, locale);
    }

    private String page(long id, List<Fault> faults, Model model, Locale locale) {
        Look look = columns.look(new ListId(id));
        ListState state = look.list().state();
        boolean open = state == ListState.UNCLEAR || (state.judged() && state != ListState.APPROVED);
        model.addAttribute("look", look);
        model.addAttribute("list", look.list());
        model.addAttribute("faults", faults);
        model.addAttribute("unclear", state == ListState.UNCLEAR);
        model.addAttribute("whichSheet", look.columns().isEmpty());
        model.addAttribute("mayHandIn", actors.current().may(LIST_HAND_IN));
        model.addAttribute(
                "unread", look.sheets().stream().filter(sheet -> !sheet.read()).toList());
        model.addAttribute("rememberable", look.columns().stream().anyMatch(ListColumns.ColumnLook::rememberable));
        model.addAttribute(
                "alike",
                look.sheets().stream()
                        .filter(ListColumns.SheetLook::alike)
                        .map(ListColumns.SheetLook::name)
                        .toList());
        model.addAttribute(
                "alikePeople",
                look.sheets().stream()
                        .filter(ListColumns.SheetLook::alike)
                        .mapToInt(ListColumns.SheetLook::people)
                        .sum());
        model.addAttribute("may", open && actors.current().may(LIST_HAND_IN));
        model.addAttribute(
                "meanings",
                ColumnWords.meanings().stream()
                        .map(column -> new Option(column.name(), texts.column(column, locale)))
                        .toList());
        return "list/columns";
    }

    /// @param said `column-D` for each column, with its meaning or nothing
    @Requires(LIST_HAND_IN)
    @PostMapping("/columns")
    String say(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable Integer headerRow,
            @RequestParam Map<String, String> said,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response,
            Locale locale) {
        Map<String, String> meanings = new TreeMap<>();
        said.forEach((name, meaning) -> {
            if (name.startsWith(COLUMN) && !meaning.isBlank()) {
                meanings.put(name.substring(COLUMN.length()), meaning);
            }
        });
        try {
            var choice = ColumnWords.choice(headerRow, meanings);
            columns.say(
                    new ListId(id),
                    new ListColumns.Answer(
                            sheet == null || sheet.isBlank() ? List.of() : List.of(sheet),
                            choice.headerRow(),
                            choice.columns()));
        } catch (Problem problem) {
            response.setStatus(422);
            String sentence = messages.getMessage(
                    "problem." + problem.code(), problem.arguments().toArray(), locale);
            return page(id, List.of(new Fault("kolom", sentence)), model, locale);
        }
        after.addFlashAttribute("flash", Flash.done(texts.word("list.columns.said", locale)));
        return "redirect:/lists/" + id;
    }

    /// Another sheet of the same file, as a list of its own.
    @Requires(LIST_HAND_IN)
    @PostMapping("/sheets")
    String another(@PathVariable long id, @RequestParam String sheet, RedirectAttributes after, Locale locale) {
        Lists.Receipt receipt = columns.handInAnother(new ListId(id), sheet);
        if (!receipt.fresh()) {
            after.addFlashAttribute("flash", Flash.done(screens.known(receipt.list(), locale)));
        }
        return "redirect:/lists/" + receipt.list().id();
    }

    @Requires(LIST_HAND_IN)
    @PostMapping("/columns/{letter}/forget")
    String forget(@PathVariable long id, @PathVariable String letter, RedirectAttributes after, Locale locale) {
        columns.forget(new ListId(id), ColumnWords.index(letter));
        after.addFlashAttribute("flash", Flash.done(texts.word("list.columns.forgotten", locale)));
        return "redirect:/lists/" + id + "/columns";
    }
}
