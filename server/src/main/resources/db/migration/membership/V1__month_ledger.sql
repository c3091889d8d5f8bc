create schema membership;
grant usage on schema membership to payung_app;

-- Months of many people that were decided together and are paid together.
create table membership.lot (
    id bigint generated always as identity primary key,
    programme_id bigint not null,
    funder text not null,
    source text not null unique,
    territory_code text collate "C" not null,
    schemes text[] not null check (cardinality(schemes) > 0 and schemes <@ array['JKK', 'JKM', 'JHT']),
    state text not null default 'RESERVED' check (state in ('RESERVED', 'ACTIVE', 'RELEASED')),
    people bigint not null default 0,
    person_months bigint not null default 0,
    reserved_at timestamptz not null default now(),
    paid_on date,
    proof text,
    check ((state = 'ACTIVE') = (paid_on is not null and proof is not null))
);
create index on membership.lot (programme_id);
alter table membership.lot enable row level security;
-- A village sees the lots of the sponsors above it, because their months are on its people's pages.
create policy reading on membership.lot for select
    using (territory_code >= current_setting('app.scope_from', true)
           and territory_code < current_setting('app.scope_to', true)
        or starts_with(current_setting('app.scope_from', true), territory_code || '.'));
create policy writing on membership.lot for insert
    with check (territory_code >= current_setting('app.scope_from', true)
           and territory_code < current_setting('app.scope_to', true));
create policy changing on membership.lot for update
    using (territory_code >= current_setting('app.scope_from', true)
           and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on membership.lot to payung_app;

create function membership.month_count(months daterange) returns int
language sql immutable as $$
    select ((extract(year from upper(months)) - extract(year from lower(months))) * 12
          + extract(month from upper(months)) - extract(month from lower(months)))::int
$$;

-- The month ledger. A month of a person and scheme belongs to one lot at most: the exclusion constraint is the promise
-- that nobody is covered twice, whoever pays and however many uploads run at once.
create table membership.cover (
    person_id bigint not null,
    scheme text not null check (scheme in ('JKK', 'JKM', 'JHT')),
    months daterange not null check (
        not isempty(months) and lower_inc(months) and not upper_inc(months)
        and extract(day from lower(months)) = 1 and extract(day from upper(months)) = 1),
    lot_id bigint not null references membership.lot,
    village_code text collate "C" not null,
    constraint no_month_twice exclude using gist (person_id with =, scheme with =, months with &&)
);
create index on membership.cover (lot_id);
alter table membership.cover enable row level security;
create policy territory on membership.cover
    using (village_code >= current_setting('app.scope_from', true)
       and village_code < current_setting('app.scope_to', true));
-- No update: months are given back and reserved anew, and what was given back is kept.
grant select, insert, delete on membership.cover to payung_app;

create table membership.released_cover (
    person_id bigint not null,
    scheme text not null,
    months daterange not null,
    lot_id bigint not null references membership.lot,
    village_code text collate "C" not null,
    released_at timestamptz not null default now(),
    released_by text not null default current_setting('app.actor', true)
);
create index on membership.released_cover (person_id);
alter table membership.released_cover enable row level security;
create policy territory on membership.released_cover
    using (village_code >= current_setting('app.scope_from', true)
       and village_code < current_setting('app.scope_to', true));
grant select, insert on membership.released_cover to payung_app;

create table membership.member (
    person_id bigint primary key,
    member_number text not null unique check (member_number ~ '^[0-9]{11}$'),
    village_code text collate "C" not null,
    numbered_at timestamptz not null default now()
);
create index on membership.member (village_code, person_id);
alter table membership.member enable row level security;
create policy territory on membership.member
    using (village_code >= current_setting('app.scope_from', true)
       and village_code < current_setting('app.scope_to', true));
grant select, insert on membership.member to payung_app;

create sequence membership.member_number;
grant usage on sequence membership.member_number to payung_app;

-- The check digit of ISO/IEC 7812-1 (Luhn).
create function membership.check_digit(digits text) returns text
language sql immutable strict as $$
    select ((10 - sum(case when (length(digits) - place) % 2 = 0
                           then (case when digit * 2 > 9 then digit * 2 - 9 else digit * 2 end)
                           else digit end) % 10) % 10)::text
    from (select place, substr(digits, place, 1)::int as digit from generate_series(1, length(digits)) place) each
$$;

-- Ours, until the agency's own number arrives: a leading 9, a running number, a check digit; eleven digits.
create function membership.next_member_number() returns text
language sql volatile as $$
    select number || membership.check_digit(number)
    from (select '9' || lpad(nextval('membership.member_number')::text, 9, '0') as number) fresh
$$;

-- Who is covered already, whoever paid and wherever she lives: what checking a list needs to know, and no more.
create function membership.cover_of(person_ids bigint[], months daterange, schemes text[])
    returns table (person_id bigint, scheme text, months daterange, programme_id bigint, funder text, active boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp rows 1000 as $$
    select cover.person_id, cover.scheme, cover.months, lot.programme_id, lot.funder, lot.state = 'ACTIVE'
    from unnest(person_ids) as wanted (person_id)
        join membership.cover on cover.person_id = wanted.person_id
            and cover.scheme = any (cover_of.schemes) and cover.months && cover_of.months
        join membership.lot on lot.id = cover.lot_id
$$;
revoke all on function membership.cover_of from public;
grant execute on function membership.cover_of to payung_app;
