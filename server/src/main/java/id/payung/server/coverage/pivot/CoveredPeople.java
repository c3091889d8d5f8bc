package id.payung.server.coverage.pivot;

import id.payung.server.coverage.Trait;

/// The people behind a number: whoever has a paid month, with what she was counted by.
final class CoveredPeople {

    /// Everybody of a territory who is covered in the month `:first`. Whether a lot is paid is told by its having been
    /// counted: the lot itself may belong to a territory that the reader does not see.
    static final String FROM = """
            from membership.cover c
                join lateral (select max(e.payer) as payer, max(e.programme_id) as programme_id
                    from coverage.change e where e.lot_id = c.lot_id) counted on counted.payer is not null
                left join membership.lot l on l.id = c.lot_id
                left join person.person p on p.id = c.person_id
                cross join lateral (select coalesce((
                    select b.from_age from coverage.age_band b
                    where p.birth_date + make_interval(years => b.from_age) <= :first
                      and p.birth_date + make_interval(years => b.below_age) > :first), -1) as age) band
            where c.scheme = 'JKK' and c.months @> :first::date
              and c.village_code >= :from and c.village_code < :to
            """;

    /// Whose cover ends by `:lastDay` with nothing paid after it.
    static final String ENDING = """
             and upper(c.months) - 1 <= :lastDay
             and not exists (
                select from membership.cover n
                where n.person_id = c.person_id and n.scheme = 'JKK' and n.months @> upper(c.months)
                  and exists (select from coverage.change e where e.lot_id = n.lot_id))
            """;

    private CoveredPeople() {}

    static String expression(Dimension dimension) {
        Trait trait = dimension.base();
        if (trait == null) {
            return dimension == Dimension.MONTH
                    ? "to_char(:first::date, 'YYYY-MM')"
                    : "left(c.village_code, " + dimension.codeLength() + ")";
        }
        return switch (trait) {
            case PAYER -> "counted.payer";
            case PROGRAMME -> "counted.programme_id::text";
            case SEX -> "coalesce(p.sex, 'U')";
            case AGE -> "band.age::text";
            case OCCUPATION -> "coalesce(p.occupation_code, '')";
            case DECILE -> "coalesce(p.welfare_decile::text, '')";
            case SEGMENT, OCCUPATION_GROUP, ECOSYSTEM ->
                throw new IllegalArgumentException(trait + " follows from another trait");
        };
    }
}
