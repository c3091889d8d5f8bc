-- As before; a person whose records were merged is covered where any of them is.
create or replace function membership.cover_of(person_ids bigint[], months daterange, schemes text[])
    returns table (person_id bigint, scheme text, months daterange, programme_id bigint, funder text, active boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp rows 1000 as $$
    select wanted.asked_id, cover.scheme, cover.months, lot.programme_id, lot.funder, lot.state = 'ACTIVE'
    from person.together(person_ids) as wanted
        join membership.cover on cover.person_id = wanted.person_id
            and cover.scheme = any (cover_of.schemes) and cover.months && cover_of.months
        join membership.lot on lot.id = cover.lot_id
$$;

-- Months that two records hold for the same scheme: paid for twice if they are one person.
create function membership.overlaps(first_ids bigint[], second_ids bigint[])
    returns table (first_id bigint, second_id bigint, scheme text, months daterange, first_programme bigint,
        second_programme bigint, first_funder text, second_funder text, paid boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp rows 100 as $$
    select pair.a, pair.b, one.scheme, one.months * other.months, one_lot.programme_id, other_lot.programme_id,
        one_lot.funder, other_lot.funder, one_lot.state = 'ACTIVE' and other_lot.state = 'ACTIVE'
    from unnest(first_ids, second_ids) as pair (a, b)
        join membership.cover one on one.person_id = pair.a
        join membership.cover other on other.person_id = pair.b and other.scheme = one.scheme
            and other.months && one.months
        join membership.lot one_lot on one_lot.id = one.lot_id
        join membership.lot other_lot on other_lot.id = other.lot_id
    order by pair.a, pair.b, 4, one.scheme
$$;
revoke all on function membership.overlaps from public;
grant execute on function membership.overlaps to payung_app;
