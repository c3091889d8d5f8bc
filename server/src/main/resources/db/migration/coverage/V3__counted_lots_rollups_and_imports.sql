-- A file of figures as somebody sent it: read, checked, shown, and only then confirmed. Kept whole, so that each figure
-- can be followed back to its row.
create table coverage.figure_file (
    id bigint generated always as identity primary key,
    territory_code text collate "C" not null,
    file_name text not null,
    content bytea not null,
    sha256 bytea not null check (sha256 = sha256(content)),
    figures int not null check (figures > 0),
    sent_by text not null,
    sent_at timestamptz not null default now(),
    confirmed_by text,
    confirmed_at timestamptz,
    added int,
    check ((confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null) = (added is null))
);
alter table coverage.figure_file enable row level security;
create policy territory on coverage.figure_file
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert on coverage.figure_file to payung_app;
grant update (confirmed_by, confirmed_at, added) on coverage.figure_file to payung_app;

alter table coverage.reported drop constraint reported_segment_check;
alter table coverage.reported add constraint reported_segment_check
    check (segment in ('ALL', 'PU', 'BPU', 'CONSTRUCTION', 'MIGRANT', 'VULNERABLE'));
alter table coverage.reported add column scheme text not null default 'ALL'
    check (scheme in ('ALL', 'JKK', 'JKM', 'JHT', 'JP', 'JKP'));
alter table coverage.reported add column file_id bigint references coverage.figure_file;
alter table coverage.reported add column file_row int check ((file_row is null) = (file_id is null));
create index on coverage.reported (file_id) where file_id is not null;
alter table coverage.target drop constraint target_segment_check;
alter table coverage.target add constraint target_segment_check
    check (segment in ('ALL', 'PU', 'BPU', 'CONSTRUCTION', 'MIGRANT', 'VULNERABLE'));
alter table coverage.target add column recorded_by text not null default 'payung';

-- Our own count, from here on with what can be told apart about the people, still without any person in it.
drop function coverage.add_lot;
drop table coverage.heads;
drop table coverage.head_change;

create table coverage.age_band (from_age int primary key, below_age int not null check (below_age > from_age));
insert into coverage.age_band values (0, 18), (18, 25), (25, 35), (35, 45), (45, 55), (55, 65), (65, 200);
grant select on coverage.age_band to payung_app;

-- One row whenever a lot was counted: what became known on which day. A lot is counted again when its people change; the
-- difference becomes known then. Never changed but for the mark that its sums are in the rollups.
create table coverage.change (
    id bigint generated always as identity primary key,
    lot_id bigint not null,
    programme_id bigint not null,
    payer text not null,
    segments text[] not null check ('ALL' = any (segments)),
    schemes text[] not null check (cardinality(schemes) > 0),
    known_on date not null,
    known_at timestamptz not null default now(),
    folded boolean not null default false
);
create index on coverage.change (lot_id);
create index on coverage.change (id) where not folded;
grant select on coverage.change to payung_app;

-- The people of a lot, grouped: so many women of a village, of an age band, occupation and decile of welfare (empty where
-- no list stated it), for these months. A birthday
-- that leads into the next band splits the months.
create table coverage.head_change (
    change_id bigint not null references coverage.change,
    village_code text collate "C" not null,
    sex text not null check (sex in ('F', 'M', 'U')),
    age_from int not null,
    occupation text not null,
    decile smallint check (decile between 1 and 10),
    first_month date not null check (extract(day from first_month) = 1),
    until_month date not null check (extract(day from until_month) = 1 and until_month > first_month),
    people integer not null check (people <> 0)
);
create index on coverage.head_change (village_code, until_month);
create index on coverage.head_change (change_id);
alter table coverage.head_change enable row level security;
create policy territory on coverage.head_change
    using (village_code >= current_setting('app.scope_from', true)
       and village_code < current_setting('app.scope_to', true));
grant select on coverage.head_change to payung_app;

-- The sums of areas from the district up; '0' is the country. Each row holds what was known from a day on, so that one
-- look at the index answers for any day of knowledge.
create table coverage.heads (
    area_code text collate "C" not null,
    segment text not null,
    month date not null,
    known_on date not null,
    jkk bigint not null,
    jkm bigint not null,
    jht bigint not null,
    primary key (area_code, segment, month, known_on) include (jkk, jkm, jht)
);
alter table coverage.heads enable row level security;
create policy territory on coverage.heads
    using (area_code >= current_setting('app.scope_from', true)
       and area_code < current_setting('app.scope_to', true));
grant select on coverage.heads to payung_app;

-- The same people by one trait at a time, from the regency up, as known today.
create table coverage.parts (
    area_code text collate "C" not null,
    dimension text not null check (dimension in ('SEX', 'AGE', 'OCCUPATION', 'DECILE', 'PAYER', 'PROGRAMME',
        'SEGMENT')),
    month date not null,
    value text not null,
    people bigint not null,
    primary key (area_code, dimension, month, value) include (people)
);
alter table coverage.parts enable row level security;
create policy territory on coverage.parts
    using (area_code >= current_setting('app.scope_from', true)
       and area_code < current_setting('app.scope_to', true));
grant select on coverage.parts to payung_app;

create function coverage.month_from(day date) returns date
language sql immutable strict as $$
    select case when extract(day from day) = 1 then day else (date_trunc('month', day) + interval '1 month')::date end
$$;

-- The one way in. A lot may hold people who live outside the territory of the one who acts, so the function reads and
-- writes as the owner; it gives nothing away but the number of groups. Writes the difference to what was counted of the
-- lot before, so the same lot again adds nothing.
create function coverage.count_lot(lot bigint, payer text, segments text[], known date) returns bigint
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
revoke all on function coverage.count_lot from public;
grant execute on function coverage.count_lot to payung_app;

-- Takes what was counted since into the sums. Until then every answer adds it from the rows; so the board is right at
-- every moment, and payments never wait for each other. Returns the number of lots taken in.
create function coverage.fold() returns bigint
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
revoke all on function coverage.fold from public;
grant execute on function coverage.fold to payung_app;

-- Throws the sums away and makes them again from the rows.
create function coverage.rebuild() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('coverage.fold'));
    delete from coverage.heads;
    delete from coverage.parts;
    update coverage.change set folded = false where folded;
    return coverage.fold();
end
$$;
revoke all on function coverage.rebuild from public;
grant execute on function coverage.rebuild to payung_app;

-- Below this many people a group is not shown to the public.
create table coverage.disclosure (fewest int not null check (fewest >= 3), source text not null);
insert into coverage.disclosure values (5, 'our own choice; the usual threshold of statistical offices lies between 3 and 10');
grant select on coverage.disclosure to payung_app;

-- What the public may know of our own count: sums from the regency up; a group of few is null, an empty one is 0.
create function coverage.public_heads(areas text[], first_month date, last_month date)
    returns table (area_code text, month date, people bigint, hidden boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select area, asked.day::date,
        case when people = 0 or people >= fewest then people end, people between 1 and fewest - 1
    from coverage.disclosure, unnest(areas) area
        cross join generate_series(first_month, last_month, interval '1 month') asked (day)
        cross join lateral (
            select coalesce((select h.jkk from coverage.heads h
                             where h.area_code = area and h.segment = 'ALL' and h.month = asked.day::date
                             order by h.known_on desc limit 1), 0) as people) known
    where length(area) <= 5
$$;
revoke all on function coverage.public_heads from public;
grant execute on function coverage.public_heads to payung_app;

create function coverage.public_parts(area text, wanted text, in_month date)
    returns table (value text, people bigint, hidden boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select parts.value, case when people >= fewest then people end, people < fewest
    from coverage.disclosure, coverage.parts
    where parts.area_code = area and parts.dimension = wanted and parts.month = in_month and length(area) <= 5
      and wanted <> 'PROGRAMME'
$$;
revoke all on function coverage.public_parts from public;
grant execute on function coverage.public_parts to payung_app;
