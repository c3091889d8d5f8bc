package id.payung.server.screen;

import id.payung.server.access.Open;
import jakarta.validation.Valid;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// Every part of our screens on one page, with texts as they occur; for those who build pages and for the checks of
/// contrast, width and accessibility. Only where `payung.design-page` is set, as in the demonstration.
@Controller
@ConditionalOnBooleanProperty("payung.design-page")
class DesignPages {
    @GetMapping("/design")
    @Open
    String show(Model model) {
        model.addAttribute("form", new DesignForm());
        return page(model);
    }

    @PostMapping("/design")
    @Open
    String check(@Valid @ModelAttribute("form") DesignForm form, BindingResult errors, Model model) {
        return page(model);
    }

    private static String page(Model model) {
        model.addAllAttributes(DesignSamples.all());
        model.addAttribute("dataSource", "contoh untuk pembuat layar, bukan data sungguhan");
        return "design";
    }
}
