package id.payung.server.programme;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.server.funding.FundingLineId;
import id.payung.server.programme.Eligibility.Further;
import id.payung.server.programme.Programmes.NewProgramme;
import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import id.payung.server.web.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class JdbcProgrammes {

    private static final String VERSION = """
            select e.programme_id, e.valid_from, e.minimum_age, e.below_age, e.domicile_required, e.occupations,
                e.below_age_at_end, e.card_region, e.highest_decile, e.one_per_family, e.no_office, e.no_wage_earner,
                e.consent, e.proof_for, e.source, e.needs_confirmation, e.cites, e.recorded_by_name, e.recorded_at,
                e.approved_by_name,
                (select count(*) from programme.eligibility o where o.programme_id = e.programme_id and o.id <= e.id)
                    as number
            from programme.eligibility e
            """;
    private static final String SELECT = """
            select * from programme.programme
            cross join lateral (""" + VERSION + """
                where e.programme_id = programme.id and e.valid_from <= greatest(first_month, :today)
                order by e.valid_from desc, e.id desc limit 1) decisive
            where true
            """;

    private static final TypeReference<Map<RowRule, Eligibility.Cite>> CITES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Today today;

    JdbcProgrammes(JdbcClient jdbc, ObjectMapper json, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
    }

    ProgrammeId insert(NewProgramme programme, Payer payer, Rupiah base, long actor, OffsetDateTime now) {
        return new ProgrammeId(jdbc.sql("""
                        insert into programme.programme
                            (territory_code, name, sponsor, legal_basis, funding_line_id, payer, sector, first_month,
                             until_month, schemes, income_base, quota, opened_by, opened_at)
                        values (:territory, :name, :sponsor, :basis, :line, :payer, :sector, :first, :until, :schemes,
                            :base, :quota, :actor, :now)
                        returning id
                        """)
                .param("territory", programme.territory())
                .param("name", programme.name())
                .param("sponsor", programme.sponsor())
                .param("basis", programme.legalBasis())
                .param("line", programme.fundingLine().value())
                .param("payer", payer.name())
                .param("sector", programme.sector().name())
                .param("first", programme.months().from().firstDay())
                .param("until", programme.months().until().firstDay())
                .param(
                        "schemes",
                        programme.schemes().stream().sorted().map(Scheme::name).toArray(String[]::new))
                .param("base", base.amount())
                .param("quota", programme.quota())
                .param("actor", actor)
                .param("now", now)
                .query(Long.class)
                .single());
    }

    void insertQuotas(ProgrammeId id, Map<String, Integer> quotas) {
        jdbc.sql("""
                        insert into programme.village_quota (programme_id, village_code, places)
                        select :id, village, places
                        from unnest(cast(:villages as text[]), cast(:places as int[])) as quota (village, places)
                        """)
                .param("id", id.value())
                .param("villages", quotas.keySet().toArray(String[]::new))
                .param("places", quotas.values().toArray(Integer[]::new))
                .update();
    }

    /// @param approvedBy the second person; null where one was enough
    void insertEligibility(
            ProgrammeId id,
            Eligibility version,
            long actor,
            String name,
            @Nullable String approvedBy,
            OffsetDateTime now) {
        Further further = version.further();
        jdbc.sql("""
                        insert into programme.eligibility
                            (programme_id, valid_from, minimum_age, below_age, domicile_required, occupations,
                             below_age_at_end, card_region, highest_decile, one_per_family, no_office, no_wage_earner,
                             consent, proof_for, source, needs_confirmation, cites, recorded_by, recorded_by_name,
                             approved_by_name, recorded_at)
                        values (:id, :from, :minimum, :below, :domicile, :occupations, :atEnd, :cardRegion, :decile,
                            :family, :office, :wage, :consent, :proofFor, :source, :unconfirmed, :cites::jsonb, :actor,
                            :name, :approvedBy, :now)
                        """)
                .param("id", id.value())
                .param("from", version.validFrom())
                .param("minimum", version.minimumAge())
                .param("below", version.belowAge())
                .param("domicile", version.domicileRequired())
                .param("occupations", sorted(version.occupations()))
                .param("atEnd", further.belowAgeAtEnd())
                .param("cardRegion", further.cardRegion())
                .param("decile", further.highestDecile())
                .param("family", further.onePerFamily())
                .param("office", further.noOffice())
                .param("wage", further.noWageEarner())
                .param("consent", further.consent())
                .param("proofFor", sorted(further.proofFor()))
                .param("source", version.source())
                .param("unconfirmed", version.needsConfirmation())
                .param("cites", json.writeValueAsString(version.cites()))
                .param("actor", actor)
                .param("name", name)
                .param("approvedBy", approvedBy)
                .param("now", now)
                .update();
    }

    private static String[] sorted(Set<String> codes) {
        return codes.stream().sorted().toArray(String[]::new);
    }

    Optional<Programme> find(ProgrammeId id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("id", id.value())
                .param("today", today.now())
                .query(this::programme)
                .optional();
    }

    List<Programme> all() {
        return jdbc.sql(SELECT + " order by first_month desc, id desc")
                .param("today", today.now())
                .query(this::programme)
                .list();
    }

    Slice<Programme> search(ProgrammeSearch wanted) {
        Keyset page = Keyset.of(wanted.order(), wanted.page());
        List<Programme> found = jdbc.sql(SELECT + """
                          and (:text = '' or strpos(lower(concat_ws(' ', name, sponsor, legal_basis)), :text) > 0)
                          and (cast(:year as int) is null
                               or (first_month < make_date(:year + 1, 1, 1) and until_month > make_date(:year, 1, 1)))
                          and (:territory = '' or starts_with(territory_code || '.', :territory || '.')
                               or starts_with(:territory || '.', territory_code || '.'))
                        """ + page.condition() + page.order())
                .param("text", wanted.text().strip().toLowerCase(Locale.ROOT))
                .param("year", wanted.year())
                .param("territory", wanted.territory())
                .params(page.parameters())
                .param("today", today.now())
                .query(this::programme)
                .list();
        return page.slice(
                found,
                programme -> new Keyset.Key(
                        wanted.order().keyOf(programme), programme.id().value()));
    }

    Map<String, Integer> villageQuotas(ProgrammeId id) {
        Map<String, Integer> quotas = new LinkedHashMap<>();
        jdbc.sql("""
                        select village_code, places from programme.village_quota where programme_id = :id
                        order by village_code
                        """).param("id", id.value()).query(row -> {
            quotas.put(row.getString("village_code"), row.getInt("places"));
        });
        return quotas;
    }

    /// All versions: the one that decides now, then by day, the latest first.
    List<Eligibility> eligibilityVersions(Programme programme) {
        return jdbc.sql(VERSION + """
                        where e.programme_id = :id
                        order by e.valid_from > greatest(:first, :today), e.valid_from desc, e.id desc
                        """)
                .param("id", programme.id().value())
                .param("first", programme.months().from().firstDay())
                .param("today", today.now())
                .query(this::eligibility)
                .list();
    }

    /// The version that holds on a day, whether or not the programme has begun.
    Optional<Eligibility> versionOn(ProgrammeId id, LocalDate day) {
        return jdbc.sql(VERSION + """
                        where e.programme_id = :id and e.valid_from <= :day
                        order by e.valid_from desc, e.id desc limit 1
                        """)
                .param("id", id.value())
                .param("day", day)
                .query(this::eligibility)
                .optional();
    }

    int versions(ProgrammeId id) {
        return jdbc.sql("select count(*) from programme.eligibility where programme_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private Programme programme(ResultSet row, int number) throws SQLException {
        return new Programme(
                new ProgrammeId(row.getLong("id")),
                row.getString("name"),
                row.getString("sponsor"),
                row.getString("territory_code"),
                row.getString("legal_basis"),
                new FundingLineId(row.getLong("funding_line_id")),
                Payer.valueOf(row.getString("payer")),
                Sector.valueOf(row.getString("sector")),
                new MonthRange(month(row, "first_month"), month(row, "until_month")),
                schemes(row),
                Rupiah.of(row.getLong("income_base")),
                row.getInt("quota"),
                eligibility(row, number));
    }

    private Eligibility eligibility(ResultSet row, int number) throws SQLException {
        return new Eligibility(
                row.getInt("number"),
                day(row, "valid_from"),
                row.getObject("minimum_age", Integer.class),
                row.getObject("below_age", Integer.class),
                row.getBoolean("domicile_required"),
                texts(row, "occupations"),
                new Further(
                        row.getObject("below_age_at_end", Integer.class),
                        row.getBoolean("card_region"),
                        row.getObject("highest_decile", Integer.class),
                        row.getBoolean("one_per_family"),
                        row.getBoolean("no_office"),
                        row.getBoolean("no_wage_earner"),
                        row.getBoolean("consent"),
                        texts(row, "proof_for")),
                row.getString("source"),
                row.getBoolean("needs_confirmation"),
                json.readValue(row.getString("cites"), CITES),
                new Eligibility.Recorded(
                        row.getString("recorded_by_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("approved_by_name")));
    }

    /// In the order in which people name them.
    private static Set<Scheme> schemes(ResultSet row) throws SQLException {
        var schemes = EnumSet.noneOf(Scheme.class);
        texts(row, "schemes").forEach(name -> schemes.add(Scheme.valueOf(name)));
        return Collections.unmodifiableSet(schemes);
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toUnmodifiableSet());
    }

    private static ContributionMonth month(ResultSet row, String column) throws SQLException {
        return ContributionMonth.of(day(row, column));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
