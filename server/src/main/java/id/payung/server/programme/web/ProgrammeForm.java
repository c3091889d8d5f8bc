package id.payung.server.programme.web;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.server.funding.FundingLineId;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.Programmes.Limits;
import id.payung.server.screen.Typed;
import id.payung.server.web.Input;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A new programme as it was typed.
public class ProgrammeForm {

    private @Nullable String name;
    private @Nullable String sponsor;
    private @Nullable String territory;
    private @Nullable String legalBasis;
    private @Nullable Long fundingLine;
    private @Nullable Sector sector = Sector.OTHER;
    private @Nullable String firstMonth;
    private @Nullable String lastMonth;
    private Set<Scheme> schemes = EnumSet.noneOf(Scheme.class);
    private @Nullable String incomeBase;
    private @Nullable String quota;
    private @Nullable String perVillage;
    private @Nullable String villages;
    private @Nullable String minimumAge;
    private @Nullable String belowAge;
    private boolean domicileRequired;
    private Set<String> occupations = new TreeSet<>();

    MonthRange months() {
        ContributionMonth first = month("firstMonth", firstMonth);
        ContributionMonth last = month("lastMonth", lastMonth);
        if (last.isBefore(first)) {
            throw new Problem(Kind.REFUSED, "programme.months-crossed", first.toString(), last.toString());
        }
        return MonthRange.inclusive(first, last);
    }

    private static ContributionMonth month(String field, @Nullable String value) {
        String text = Input.text(field, value);
        if (text.matches("\\d{4}-\\d{2}")) {
            return ProgrammeBodies.month(text);
        }
        return Typed.date("1 " + text, LocalDate.EPOCH)
                .map(ContributionMonth::of)
                .orElseThrow(() -> new Problem(Kind.INVALID, "programme.month-unreadable", text));
    }

    @Nullable
    Rupiah base() {
        Long amount = number("incomeBase", incomeBase);
        return amount == null ? null : Rupiah.of(Input.positive("incomeBase", amount));
    }

    long places() {
        return Input.positive("quota", number("quota", Input.text("quota", quota)));
    }

    @Nullable
    Integer placesEach() {
        Long each = number("perVillage", perVillage);
        return each == null ? null : Math.toIntExact(each);
    }

    Limits limits() {
        Long minimum = number("minimumAge", minimumAge);
        Long below = number("belowAge", belowAge);
        return new Limits(
                minimum == null ? null : Math.toIntExact(minimum),
                below == null ? null : Math.toIntExact(below),
                domicileRequired,
                Set.copyOf(occupations),
                Eligibility.Further.NONE);
    }

    @Nullable
    FundingLineId line() {
        return fundingLine == null ? null : new FundingLineId(fundingLine);
    }

    private static @Nullable Long number(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        long number = Typed.money(text)
                .orElseThrow(() -> new Problem(Kind.INVALID, "field.number-unread", Input.named(field), text));
        boolean money = field.equals("incomeBase");
        if (!money && number > 99_999_999) {
            throw new Problem(Kind.INVALID, "programme.too-large");
        }
        return number;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getSponsor() {
        return sponsor;
    }

    public void setSponsor(@Nullable String sponsor) {
        this.sponsor = sponsor;
    }

    public @Nullable String getTerritory() {
        return territory;
    }

    public void setTerritory(@Nullable String territory) {
        this.territory = territory;
    }

    public @Nullable String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(@Nullable String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public @Nullable Long getFundingLine() {
        return fundingLine;
    }

    public void setFundingLine(@Nullable Long fundingLine) {
        this.fundingLine = fundingLine;
    }

    public @Nullable Sector getSector() {
        return sector;
    }

    public void setSector(@Nullable Sector sector) {
        this.sector = sector;
    }

    public @Nullable String getFirstMonth() {
        return firstMonth;
    }

    public void setFirstMonth(@Nullable String firstMonth) {
        this.firstMonth = firstMonth;
    }

    public @Nullable String getLastMonth() {
        return lastMonth;
    }

    public void setLastMonth(@Nullable String lastMonth) {
        this.lastMonth = lastMonth;
    }

    public Set<Scheme> getSchemes() {
        return schemes;
    }

    public void setSchemes(Set<Scheme> schemes) {
        this.schemes = schemes;
    }

    public @Nullable String getIncomeBase() {
        return incomeBase;
    }

    public void setIncomeBase(@Nullable String incomeBase) {
        this.incomeBase = incomeBase;
    }

    public @Nullable String getQuota() {
        return quota;
    }

    public void setQuota(@Nullable String quota) {
        this.quota = quota;
    }

    public @Nullable String getPerVillage() {
        return perVillage;
    }

    public void setPerVillage(@Nullable String perVillage) {
        this.perVillage = perVillage;
    }

    public @Nullable String getVillages() {
        return villages;
    }

    public void setVillages(@Nullable String villages) {
        this.villages = villages;
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

    public boolean isDomicileRequired() {
        return domicileRequired;
    }

    public void setDomicileRequired(boolean domicileRequired) {
        this.domicileRequired = domicileRequired;
    }

    public Set<String> getOccupations() {
        return occupations;
    }

    public void setOccupations(Set<String> occupations) {
        this.occupations = occupations;
    }
}
