-- The people of a lot are told apart by their decile of welfare too; empty where no list stated it.
alter table coverage.head_change add column decile smallint check (decile between 1 and 10);

alter table coverage.parts drop constraint parts_dimension_check;
alter table coverage.parts add constraint parts_dimension_check
    check (dimension in ('SEX', 'AGE', 'OCCUPATION', 'DECILE', 'PAYER', 'PROGRAMME', 'SEGMENT'));

-- As before, with the decile as the registry knows it when the lot is counted.
create or replace function coverage.count_lot(lot bigint, payer text, segments text[], known date) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    counted membership.lot;
    entry bigint;
    added bigint;
begin
    select * into counted from membership.lot l where l.id = lot and l.state = 'ACTIVE' for update;
    if counted.id is null then
        return 0;
    end if;
    insert into coverage.change (lot_id, programme_id, payer, segments, schemes, known_on)
    values (lot, counted.programme_id, count_lot.payer, count_lot.segments, counted.schemes, known)
    returning id into entry;
    insert into coverage.head_change
        (change_id, village_code, sex, age_from, occupation, decile, first_month, until_month, people)
    select entry, village_code, sex, age_from, occupation, decile, first_month, until_month, sum(people)
    from (
        select cover.village_code, coalesce(p.sex, 'U') as sex, coalesce(band.from_age, -1) as age_from,
            coalesce(p.occupation_code, '') as occupation, p.welfare_decile as decile,
            coalesce(greatest(lower(cover.months), band.first), lower(cover.months)) as first_month,
            coalesce(least(upper(cover.months), band.until), upper(cover.months)) as until_month,
            1 as people
        from membership.cover cover
            left join person.person p on p.id = cover.person_id
            left join lateral (
                select from_age,
                    coverage.month_from((p.birth_date + make_interval(years => from_age))::date) as first,
                    coverage.month_from((p.birth_date + make_interval(years => below_age))::date) as until
                from coverage.age_band) band
                on band.first < upper(cover.months) and band.until > lower(cover.months)
        where cover.lot_id = lot
            and cover.scheme = (select min(scheme) from unnest(counted.schemes) scheme
                                where scheme = 'JKK' or not 'JKK' = any (counted.schemes))
        union all
        select h.village_code, h.sex, h.age_from, h.occupation, h.decile, h.first_month, h.until_month, -h.people
        from coverage.change c join coverage.head_change h on h.change_id = c.id
        where c.lot_id = lot and c.id <> entry
    ) each
    group by village_code, sex, age_from, occupation, decile, first_month, until_month
    having sum(people) <> 0;
    get diagnostics added = row_count;
    if added = 0 then
        delete from coverage.change where id = entry;
    end if;
    return added;
end
$$;

-- As before, with the sums by decile.
create or replace function coverage.fold() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    fresh bigint[];
begin
    if not pg_try_advisory_xact_lock(hashtext('coverage.fold')) then
        return 0;
    end if;
    with marked as (update coverage.change set folded = true where not folded returning id)
    select array_agg(id) into fresh from marked;
    if fresh is null then
        return 0;
    end if;
    create temporary table if not exists fold_delta (
        area_code text collate "C", segment text, month date, known_on date, jkk bigint, jkm bigint, jht bigint
    ) on commit drop;
    truncate fold_delta;
    insert into fold_delta
    with district as (
        select left(h.village_code, 8) as code, h.change_id, h.first_month, h.until_month, sum(h.people) as people
        from coverage.head_change h where h.change_id = any (fresh)
        group by 1, 2, 3, 4
    ), area as (
        select case tier when 0 then '0' when 1 then left(code, 2) when 2 then left(code, 5) else code end as code,
            change_id, first_month, until_month, sum(people) as people
        from district cross join generate_series(0, 3) tier
        group by 1, 2, 3, 4
    )
    select area.code, segment, month::date, c.known_on,
        coalesce(sum(people) filter (where 'JKK' = any (c.schemes)), 0),
        coalesce(sum(people) filter (where 'JKM' = any (c.schemes)), 0),
        coalesce(sum(people) filter (where 'JHT' = any (c.schemes)), 0)
    from area join coverage.change c on c.id = area.change_id
        cross join unnest(c.segments) segment
        cross join generate_series(first_month, until_month - interval '1 month', interval '1 month') month
    group by 1, 2, 3, 4;
    analyze fold_delta;
    insert into coverage.heads (area_code, segment, month, known_on, jkk, jkm, jht)
    select d.area_code, d.segment, d.month, d.known_on,
        coalesce(before.jkk, 0), coalesce(before.jkm, 0), coalesce(before.jht, 0)
    from fold_delta d
        left join lateral (
            select h.jkk, h.jkm, h.jht from coverage.heads h
            where h.area_code = d.area_code and h.segment = d.segment and h.month = d.month
              and h.known_on < d.known_on
            order by h.known_on desc limit 1) before on true
    on conflict do nothing;
    update coverage.heads h set jkk = h.jkk + d.jkk, jkm = h.jkm + d.jkm, jht = h.jht + d.jht
    from (
        select kept.area_code, kept.segment, kept.month, kept.known_on,
            sum(d.jkk) as jkk, sum(d.jkm) as jkm, sum(d.jht) as jht
        from fold_delta d join coverage.heads kept on kept.area_code = d.area_code and kept.segment = d.segment
            and kept.month = d.month and kept.known_on >= d.known_on
        group by 1, 2, 3, 4
    ) d
    where h.area_code = d.area_code and h.segment = d.segment and h.month = d.month and h.known_on = d.known_on;

    insert into coverage.parts as parts (area_code, dimension, month, value, people)
    with trait as (
        select left(h.village_code, 5) as code, t.dimension, t.value, h.first_month, h.until_month,
            sum(h.people) as people
        from coverage.head_change h join coverage.change c on c.id = h.change_id
            cross join lateral (
                select * from (values ('SEX', h.sex), ('AGE', h.age_from::text), ('OCCUPATION', h.occupation),
                    ('DECILE', coalesce(h.decile::text, '')), ('PAYER', c.payer),
                    ('PROGRAMME', c.programme_id::text)) one (dimension, value)
                union all
                select 'SEGMENT', segment from unnest(c.segments) segment where segment <> 'ALL') t
        where h.change_id = any (fresh) and 'JKK' = any (c.schemes)
        group by 1, 2, 3, 4, 5
    )
    select case tier when 0 then '0' when 1 then left(code, 2) else code end, dimension, month::date, value,
        sum(people)
    from trait cross join generate_series(0, 2) tier
        cross join generate_series(first_month, until_month - interval '1 month', interval '1 month') month
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4
    on conflict (area_code, dimension, month, value) do update set people = parts.people + excluded.people;
    return cardinality(fresh);
end
$$;

select coverage.rebuild();
