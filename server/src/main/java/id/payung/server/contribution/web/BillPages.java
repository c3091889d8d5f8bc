package id.payung.server.contribution.web;

import id.payung.rules.explain.Choice;
import id.payung.server.access.Actors;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.contribution.Bill;
import id.payung.server.contribution.BillId;
import id.payung.server.contribution.Bills;
import id.payung.server.contribution.Settlements;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Regions;
import id.payung.server.screen.Flash;
import id.payung.server.screen.Show;
import id.payung.server.screen.TableView;
import id.payung.server.web.FormProblems;
import id.payung.server.web.Input;
import id.payung.server.web.Today;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Bills on the screen: the list, and one with its lines, its code and what can be done with it.
@Controller
@RequestMapping("/bills")
class BillPages {

    private final Bills bills;
    private final Settlements settlements;
    private final BillFile file;
    private final BillSteps steps;
    private final Regions regions;
    private final Actors actors;
    private final Today today;
    private final FormProblems problems;
    private final MessageSource messages;

    BillPages(
            Bills bills,
            Settlements settlements,
            BillFile file,
            BillSteps steps,
            Regions regions,
            Actors actors,
            Today today,
            FormProblems problems,
            MessageSource messages) {
        this.bills = bills;
        this.settlements = settlements;
        this.file = file;
        this.steps = steps;
        this.regions = regions;
        this.actors = actors;
        this.today = today;
        this.problems = problems;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.BILL_READ)
    String list(@ModelAttribute BillQuery query, Model model, Locale locale) {
        var slice = bills.search(query.search());
        var total = bills.total(query.search());
        model.addAttribute("rows", slice.rows());
        model.addAttribute("total", total);
        model.addAttribute("today", today.now());
        model.addAttribute("states", Bill.State.values());
        model.addAttribute("regions", regions);
        model.addAttribute(
                "view",
                new TableView(
                        "/bills",
                        query.parameters(),
                        chips(query, locale),
                        slice.rows().size(),
                        total.bills(),
                        slice.previous(),
                        slice.next()));
        return "contribution/list";
    }

    private List<TableView.Chip> chips(BillQuery query, Locale locale) {
        List<TableView.Chip> chips = new ArrayList<>();
        if (query.programme() != null) {
            chips.add(new TableView.Chip("programme", word("field.programme", locale) + " " + query.programme()));
        }
        if (query.territory() != null && !query.territory().isBlank()) {
            chips.add(new TableView.Chip("territory", query.territory()));
        }
        if (query.source() != null && !query.source().isBlank()) {
            chips.add(new TableView.Chip("source", query.source()));
        }
        if (query.dueBefore() != null) {
            chips.add(new TableView.Chip("dueBefore", word("field.dueOn", locale) + " < " + query.dueBefore()));
        }
        return chips;
    }

    @GetMapping(params = "format")
    @Requires(Permission.BILL_READ)
    ResponseEntity<byte[]> file(@ModelAttribute BillQuery query, @RequestParam String format, Locale locale) {
        return file.of(query, format, locale);
    }

    @GetMapping("/{id}")
    @Requires(Permission.BILL_READ)
    String one(@PathVariable long id, Model model, Locale locale) {
        return page(id, PaymentForm.EMPTY, model, locale);
    }

    @PostMapping("/{id}/payment")
    @Requires(Permission.PAYMENT_RECORD)
    String pay(
            @PathVariable long id,
            @ModelAttribute("form") PaymentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        try {
            Bill bill = settlements.pay(new BillId(id), form.payment(today.now()));
            after.addFlashAttribute(
                    "flash",
                    Flash.done(messages.getMessage(
                            "bill.paid.done",
                            new Object[] {bill.number(), show(locale).count(bill.people())},
                            locale)));
            return "redirect:/bills/" + id;
        } catch (Problem problem) {
            if (problem.kind() == Kind.NOT_FOUND) {
                throw problem;
            }
            problems.show(problem, errors, locale);
            return page(id, form, model, locale);
        }
    }

    @PostMapping("/{id}/cancel")
    @Requires({Permission.PAYMENT_RECORD, Permission.LIST_APPROVE})
    String cancel(
            @PathVariable long id, @RequestParam @Nullable String reason, RedirectAttributes after, Locale locale) {
        Bill bill = settlements.cancel(new BillId(id), Input.text("reason", reason));
        after.addFlashAttribute(
                "flash", Flash.done(messages.getMessage("bill.cancelled.done", new Object[] {bill.number()}, locale)));
        return "redirect:/bills/" + id;
    }

    @GetMapping("/{id}/proof")
    @Requires(Permission.BILL_READ)
    ResponseEntity<byte[]> proof(@PathVariable long id) {
        return ProofAnswer.of(settlements.proof(new BillId(id)));
    }

    private String page(long number, PaymentForm form, Model model, Locale locale) {
        Bill bill = bills.find(new BillId(number))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "bill.unknown", Long.toString(number)));
        var actor = actors.current();
        model.addAttribute("bill", bill);
        model.addAttribute("lines", bills.lines(bill.id()));
        model.addAttribute("place", regions.displayName(bill.territory()));
        model.addAttribute("address", regions.fullName(bill.territory()));
        model.addAttribute("code", bill.paymentCode().replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("steps", steps.of(bill, today.now(), show(locale), locale));
        model.addAttribute("history", steps.history(bill, show(locale), locale));
        model.addAttribute("readings", readings(bill, locale));
        model.addAttribute("today", today.now());
        boolean open = bill.settlement() == null;
        boolean treasurer = actor.may(Permission.PAYMENT_RECORD);
        model.addAttribute("mayPay", open && treasurer && actor.account() != bill.approvedBy());
        model.addAttribute("approvedHerself", open && treasurer && actor.account() == bill.approvedBy());
        model.addAttribute("mayCancel", open && (treasurer || actor.may(Permission.LIST_APPROVE)));
        model.addAttribute("form", form);
        return "contribution/bill";
    }

    /// How unclear law was read, as question and answer.
    record Reading(String policy, String question, String answer) {}

    private static List<Reading> readings(Bill bill, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return bill.readings().stream()
                .map(Choice::valueOf)
                .map(choice -> english
                        ? new Reading(
                                choice.policy().name(),
                                choice.policy().question().en(),
                                choice.text().en())
                        : new Reading(
                                choice.policy().name(),
                                choice.policy().question().id(),
                                choice.text().id()))
                .toList();
    }

    private static Show show(Locale locale) {
        return new Show(locale, ZoneOffset.UTC);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
