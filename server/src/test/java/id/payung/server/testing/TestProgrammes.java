package id.payung.server.testing;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.server.access.Actors;
import id.payung.server.funding.Funding;
import id.payung.server.funding.FundingLineId;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.programme.Programmes.Limits;
import id.payung.server.programme.Programmes.NewProgramme;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/// Opens budget lines and programmes for tests, on behalf of the system.
@TestComponent
public class TestProgrammes {

    private final Funding funding;
    private final Programmes programmes;
    private final Actors actors;

    TestProgrammes(Funding funding, Programmes programmes, Actors actors) {
        this.funding = funding;
        this.programmes = programmes;
        this.actors = actors;
    }

    /// A programme of the year 2024 with more money and places than any test needs; its number.
    public long open(String territory) {
        return open(territory, line(territory, 2024, 100_000_000_000L), 2024).value();
    }

    /// A budget line of a territory.
    public FundingLineId line(String territory, int year, long ceiling) {
        return actors.callAsSystem(() -> funding.open(new Funding.NewLine(
                territory,
                "Iuran pekerja rentan",
                Payer.APBD,
                "APBD",
                "5.1.02",
                year,
                "DPA " + year,
                Rupiah.of(ceiling))));
    }

    /// A programme of JKK and JKM for the twelve months of a year.
    public ProgrammeId open(String territory, FundingLineId line, int year) {
        return actors.callAsSystem(() -> programmes.open(new NewProgramme(
                "Pekerja rentan " + year,
                "Pemerintah daerah " + territory,
                territory,
                "SK 1/" + year,
                line,
                Sector.OTHER,
                MonthRange.startingAt(ContributionMonth.of(year, 1), 12),
                Set.of(Scheme.JKK, Scheme.JKM),
                null,
                1_000_000,
                Map.of(),
                Limits.NONE)));
    }
}
