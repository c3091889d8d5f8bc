package id.payung.server.funding.web;

import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.server.funding.Funding.NewLine;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.screen.Typed;
import id.payung.server.web.Input;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A new budget line as it was typed.
public class LineForm {

    private @Nullable String territory;
    private @Nullable String name;
    private @Nullable Payer payer;
    private @Nullable String source;
    private @Nullable String account;
    private @Nullable String year;
    private @Nullable String legalBasis;
    private @Nullable String ceiling;

    NewLine line() {
        return new NewLine(
                Input.text("territory", territory),
                Input.text("name", name),
                Input.given("payer", payer),
                Input.text("source", source),
                Input.text("account", account),
                yearOf(Input.text("year", year)),
                Input.text("legalBasis", legalBasis),
                Rupiah.of(amountOf(Input.text("ceiling", ceiling))));
    }

    private static int yearOf(String text) {
        if (!text.matches("\\d{4}")) {
            throw new Problem(Kind.INVALID, "field.number-unread", Input.named("year"), text);
        }
        return Integer.parseInt(text);
    }

    private static long amountOf(String text) {
        OptionalLong amount = Typed.money(text);
        return amount.orElseThrow(() -> new Problem(Kind.INVALID, "field.number-unread", Input.named("ceiling"), text));
    }

    public @Nullable String getTerritory() {
        return territory;
    }

    public void setTerritory(@Nullable String territory) {
        this.territory = territory;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Payer getPayer() {
        return payer;
    }

    public void setPayer(@Nullable Payer payer) {
        this.payer = payer;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }

    public @Nullable String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = account;
    }

    public @Nullable String getYear() {
        return year;
    }

    public void setYear(@Nullable String year) {
        this.year = year;
    }

    public @Nullable String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(@Nullable String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public @Nullable String getCeiling() {
        return ceiling;
    }

    public void setCeiling(@Nullable String ceiling) {
        this.ceiling = ceiling;
    }
}
