package id.payung.server.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.FilePayload;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.nio.file.Path;

/// One person at her browser, from the sign-in page on. Takes pictures for a phone and for a desk.
final class Walk {

    private static final Path PICTURES = Path.of("target", "screenshots", "journey");

    private final Page page;
    private final String address;

    Walk(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    Page page() {
        return page;
    }

    Walk signInAs(TestClient person) {
        page.navigate(address + "/sign-in");
        page.fill("input[name=username]", person.username());
        page.fill("input[name=password]", TestAccounts.PASSWORD);
        page.click("button[type=submit]:has-text('Masuk')");
        page.waitForURL(there -> !there.contains("/sign-in"));
        return this;
    }

    Walk open(String path) {
        page.navigate(address + path);
        return this;
    }

    Walk choose(String field, long value) {
        page.selectOption("select[name=" + field + "]", Long.toString(value));
        return this;
    }

    Walk attach(String name, byte[] content) {
        page.setInputFiles("input[type=file]", new FilePayload(name, "text/csv", content));
        return this;
    }

    Walk fill(String field, String value) {
        Locator input = page.locator("input[name=" + field + "]").first();
        input.fill(value);
        input.blur();
        return this;
    }

    /// Presses the button of the form that goes to an address, in its dialog if it lies in one.
    Walk send(String actionEnd) {
        Locator form = form(actionEnd);
        if (!form.locator("button[type=submit]").first().isVisible()) {
            page.locator("details:has(form[action$='" + actionEnd + "']) > summary")
                    .first()
                    .click();
        }
        Locator reason = form.locator("textarea[name=reason], input[name=reason]");
        if (reason.count() > 0) {
            reason.first().fill("Menunggu perbaikan data dari desa");
        }
        form.locator("button[type=submit]").first().click();
        page.waitForLoadState();
        return this;
    }

    boolean offers(String actionEnd) {
        return form(actionEnd).count() > 0;
    }

    String text() {
        return String.valueOf(page.textContent("main"));
    }

    /// Takes two pictures of the page as it is now.
    Walk picture(String name) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(
                    new ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
        }
        return this;
    }

    private Locator form(String actionEnd) {
        return page.locator("form[action$='" + actionEnd + "']").first();
    }
}
