package id.payung.server.enrolment.check;

import id.payung.linkage.clean.KnownRegions;
import id.payung.linkage.clean.PersonName;
import id.payung.linkage.clean.Sex;
import id.payung.linkage.clean.SexReader;
import id.payung.server.enrolment.check.IdentityCheck.Identity;
import id.payung.server.enrolment.sheet.Column;
import id.payung.server.enrolment.sheet.Header;
import id.payung.server.enrolment.sheet.SheetRow;
import id.payung.server.enrolment.sheet.TableReader;
import id.payung.server.programme.RowRule;
import java.time.LocalDate;
import java.util.List;

/// Reads one line after another. Keeps state between lines only to reuse its parts; use one per list and thread.
public final class RowChecker {

    private final Cells cells;
    private final IdentityCheck identities;
    private final NameCheck names;
    private final HomeCheck homes;
    private final OtherCheck others;
    private final RuleCheck asked;
    private final RowRules rules;

    /// @param orders in which order the list writes its birth dates, see [TableReader]
    private RowChecker(Header header, DateOrders orders, Setting setting) {
        cells = new Cells(header);
        rules = setting.rules();
        identities = new IdentityCheck(
                cells, setting.regions(), setting.today(), setting.counts1904(), orders, AgeRule.of(rules));
        names = new NameCheck(cells);
        homes = new HomeCheck(cells, setting.villages(), rules.on(RowRule.DOMICILE));
        others = new OtherCheck(cells, setting.occupations());
        asked = new RuleCheck(cells, rules, setting.proofs());
    }

    /// Begins to check the people of a table.
    public static RowChecker of(TableReader table, Setting setting) {
        return new RowChecker(table.header(), DateOrders.of(table), setting);
    }

    /// What a list is checked against.
    ///
    /// @param today day of the check; nobody is born after it
    /// @param counts1904 whether the workbook counts days from 1904
    /// @param rules what the programme asks
    /// @param proofs whose work was proven elsewhere
    public record Setting(
            LocalDate today,
            boolean counts1904,
            RowRules rules,
            KnownRegions regions,
            VillageFinder villages,
            OccupationFinder occupations,
            ProofFinder proofs) {}

    /// Reads a line that [id.payung.server.enrolment.sheet.TableReader] took for a person.
    public CheckedRow check(SheetRow row) {
        cells.on(row);
        Findings findings = new Findings(rules);
        cells.check(findings);
        Sex stated = SexReader.read(cells.text(Column.SEX));
        PersonName name = names.worker(stated, findings);
        Identity identity = identities.check(name.sexHint(), findings);
        NameCheck.Mother mother = names.mother(name, findings);
        names.heir(name, findings);
        String village = homes.village(findings);
        String address = homes.address(findings);
        homes.birthPlace(identity.birthPlace(), findings);
        asked.work(findings);
        String occupation = others.occupation(findings);
        String phone = others.phone(findings);
        others.numbers(findings);
        others.income(findings);
        others.consent(rules.on(RowRule.CONSENT), findings);
        others.notes(findings);
        Integer decile = asked.decile(findings);
        asked.cardRegion(identity.nik(), findings);
        asked.proof(occupation, identity.nik(), findings);
        String familyCard = asked.familyCard(identity.nik(), findings);
        String occupationText = cells.text(Column.OCCUPATION);
        return new CheckedRow(
                row.number(),
                identity.nikText(),
                identity.nik(),
                cells.text(Column.NAME),
                name.folded(),
                identity.birthDate(),
                identity.sex() == null ? null : identity.sex() == Sex.FEMALE ? "F" : "M",
                mother.name(),
                mother.key(),
                occupation,
                occupationText.isEmpty() ? null : occupationText,
                decile,
                address,
                phone,
                village,
                familyCard,
                List.copyOf(findings.list()));
    }
}
