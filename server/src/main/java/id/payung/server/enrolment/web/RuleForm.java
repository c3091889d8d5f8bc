package id.payung.server.enrolment.web;

import id.payung.rules.parameter.Dated;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.Eligibility.Further;
import id.payung.server.programme.Programmes.Limits;
import id.payung.server.programme.RowRule;
import id.payung.server.programme.RuleChanges.Wanted;
import id.payung.server.programme.StatedRule;
import id.payung.server.screen.Show;
import id.payung.server.screen.Typed;
import id.payung.server.web.Input;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A change of a programme's rules as it was typed.
public class RuleForm {

    private @Nullable String validFrom;
    private @Nullable String decree;
    private @Nullable String minimumAge;
    private @Nullable String belowAge;
    private @Nullable String belowAgeAtEnd;
    private boolean domicileRequired;
    private boolean cardRegion;
    private Set<String> occupations = new TreeSet<>();
    private @Nullable String highestDecile;
    private boolean onePerFamily;
    private boolean noOffice;
    private boolean noWageEarner;
    private boolean consent;
    private Set<String> proofFor = new TreeSet<>();

    /// The rules as a version states them, to be changed from a day on.
    static RuleForm of(Eligibility version, LocalDate day, Locale locale) {
        RuleForm form = new RuleForm();
        Further further = version.further();
        form.validFrom = new Show(locale, ZoneOffset.UTC).date(day);
        var law = id.payung.rules.eligibility.Eligibility.current();
        form.minimumAge = own(version, RowRule.MINIMUM_AGE, law.minimumAge(version.validFrom()));
        form.belowAge = own(version, RowRule.BELOW_AGE, law.entryAgeLimit(version.validFrom()));
        form.belowAgeAtEnd = text(further.belowAgeAtEnd());
        form.domicileRequired = version.domicileRequired();
        form.cardRegion = further.cardRegion();
        form.occupations = new TreeSet<>(version.occupations());
        form.highestDecile = text(further.highestDecile());
        form.onePerFamily = further.onePerFamily();
        form.noOffice = further.noOffice();
        form.noWageEarner = further.noWageEarner();
        form.consent = further.consent();
        form.proofFor = new TreeSet<>(further.proofFor());
        return form;
    }

    /// What the sponsor set; empty where the rule only follows the law, so that it goes on following it.
    private static @Nullable String own(Eligibility version, RowRule rule, Dated<Integer> lawful) {
        return version.rule(rule)
                .filter(stated -> !stated.source().equals(String.join("; ", lawful.sources())))
                .map(StatedRule::value)
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    /// @throws Problem `field.…` (400)
    Wanted wanted(LocalDate today) {
        String day = Input.text("validFrom", validFrom);
        return new Wanted(
                Typed.date(day, today)
                        .orElseThrow(
                                () -> new Problem(Kind.INVALID, "field.date-unread", Input.named("validFrom"), day)),
                new Limits(
                        number("minimumAge", minimumAge),
                        number("belowAge", belowAge),
                        domicileRequired,
                        Set.copyOf(occupations),
                        new Further(
                                number("belowAgeAtEnd", belowAgeAtEnd),
                                cardRegion,
                                number("highestDecile", highestDecile),
                                onePerFamily,
                                noOffice,
                                noWageEarner,
                                consent,
                                Set.copyOf(proofFor))),
                Input.text("decree", decree));
    }

    private static @Nullable Integer number(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String digits = text.strip();
        if (digits.length() > 3 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Problem(Kind.INVALID, "field.number-unread", Input.named(field), text);
        }
        return Integer.valueOf(digits);
    }

    public @Nullable String getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable String validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable String getDecree() {
        return decree;
    }

    public void setDecree(@Nullable String decree) {
        this.decree = decree;
    }

    public @Nullable String getMinimumAge() {
        return minimumAge;
    }

    public void setMinimumAge(@Nullable String minimumAge) {
        this.minimumAge = minimumAge;
    }

    public @Nullable String getBelowAge() {
        return belowAge;
    }

    public void setBelowAge(@Nullable String belowAge) {
        this.belowAge = belowAge;
    }

    public @Nullable String getBelowAgeAtEnd() {
        return belowAgeAtEnd;
    }

    public void setBelowAgeAtEnd(@Nullable String belowAgeAtEnd) {
        this.belowAgeAtEnd = belowAgeAtEnd;
    }

    public boolean isDomicileRequired() {
        return domicileRequired;
    }

    public void setDomicileRequired(boolean domicileRequired) {
        this.domicileRequired = domicileRequired;
    }

    public boolean isCardRegion() {
        return cardRegion;
    }

    public void setCardRegion(boolean cardRegion) {
        this.cardRegion = cardRegion;
    }

    public Set<String> getOccupations() {
        return occupations;
    }

    public void setOccupations(Set<String> occupations) {
        this.occupations = occupations;
    }

    public @Nullable String getHighestDecile() {
        return highestDecile;
    }

    public void setHighestDecile(@Nullable String highestDecile) {
        this.highestDecile = highestDecile;
    }

    public boolean isOnePerFamily() {
        return onePerFamily;
    }

    public void setOnePerFamily(boolean onePerFamily) {
        this.onePerFamily = onePerFamily;
    }

    public boolean isNoOffice() {
        return noOffice;
    }

    public void setNoOffice(boolean noOffice) {
        this.noOffice = noOffice;
    }

    public boolean isNoWageEarner() {
        return noWageEarner;
    }

    public void setNoWageEarner(boolean noWageEarner) {
        this.noWageEarner = noWageEarner;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }

    public Set<String> getProofFor() {
        return proofFor;
    }

    public void setProofFor(Set<String> proofFor) {
        this.proofFor = proofFor;
    }
}
