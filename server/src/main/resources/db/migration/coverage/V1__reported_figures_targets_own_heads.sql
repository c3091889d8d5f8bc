create schema coverage;
grant usage on schema coverage to payung_app;

-- What others reported (or what we estimate), each figure with source and date. Only added to: a mistake is corrected by
-- a later row that names the one it corrects, so that yesterday's report can be made again.
create table coverage.reported (
    id text primary key,
    region_code text collate "C" not null,
    segment text not null check (segment in ('ALL', 'PU', 'BPU', 'CONSTRUCTION', 'VULNERABLE')),
    kind text not null check (kind in ('REPORTED', 'ESTIMATE')),
    as_of date not null,
    as_of_precision text not null check (as_of_precision in ('DAY', 'MONTH', 'YEAR')),
    members bigint check (members >= 0),
    potential bigint check (potential > 0),
    percent numeric(5, 2) check (percent between 0 and 100),
    source text not null check (source <> ''),
    published date,
    known_on date not null,
    confidence text not null check (confidence in ('STATED', 'ROUNDED', 'DERIVED', 'DISPUTED', 'ESTIMATED')),
    note_id text not null default '',
    note_en text not null default '',
    corrects text unique references coverage.reported,
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    constraint says_something check (percent is not null or (members is not null and potential is not null)
        or (kind = 'ESTIMATE' and potential is not null)),
    constraint members_within_potential check (members <= potential),
    -- 383,271 of 563,133 is 68.06 %, not 31.93 %: a printed percentage must be that of its own numbers.
    constraint percent_is_the_quotient check (abs(percent - 100.0 * members / potential) <= 0.05)
);
create index on coverage.reported (region_code, segment, kind, as_of);
grant select, insert on coverage.reported to payung_app;

create table coverage.target (
    id text primary key,
    target_set text not null check (target_set <> ''),
    region_code text collate "C" not null,
    segment text not null check (segment in ('ALL', 'PU', 'BPU', 'CONSTRUCTION', 'VULNERABLE')),
    due date not null,
    percent numeric(5, 2) check (percent between 0 and 100),
    heads bigint check (heads > 0),
    denominator bigint check (denominator > 0),
    denominator_source text not null,
    decree text not null,
    source text not null check (source <> ''),
    published date,
    known_on date not null,
    confidence text not null check (confidence in ('STATED', 'ROUNDED', 'DERIVED', 'DISPUTED', 'ESTIMATED')),
    note_id text not null default '',
    note_en text not null default '',
    recorded_at timestamptz not null default now(),
    constraint says_something check (percent is not null or heads is not null)
);
create index on coverage.target (region_code, segment, due);
grant select, insert on coverage.target to payung_app;

-- What our own ledger adds: people with paid months, per village, month and scheme. Each change names the lot it came
-- from and when it became known; the sums are kept beside so that any date is answered at once.
create table coverage.head_change (
    lot_id bigint not null,
    programme_id bigint not null,
    village_code text collate "C" not null,
    month date not null check (extract(day from month) = 1),
    scheme text not null,
    people integer not null,
    known_on date not null,
    primary key (lot_id, village_code, month, scheme)
);
create index on coverage.head_change (scheme, month, village_code);
alter table coverage.head_change enable row level security;
create policy territory on coverage.head_change
    using (village_code >= current_setting('app.scope_from', true)
       and village_code < current_setting('app.scope_to', true));
grant select on coverage.head_change to payung_app;

create table coverage.heads (
    scheme text not null,
    month date not null,
    village_code text collate "C" not null,
    people integer not null,
    primary key (scheme, month, village_code) include (people)
);
alter table coverage.heads enable row level security;
create policy territory on coverage.heads
    using (village_code >= current_setting('app.scope_from', true)
       and village_code < current_setting('app.scope_to', true));
grant select on coverage.heads to payung_app;

-- The one way in. A lot may hold people who live outside the territory of the one who acts, so the function writes as
-- the owner; the same lot again adds nothing.
create function coverage.add_lot(
    lot bigint, programme bigint, villages text[], first_months date[], last_months date[], counts integer[],
    schemes text[], known date) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    added bigint;
begin
    with fresh as (
        insert into coverage.head_change as change
            (lot_id, programme_id, village_code, month, scheme, people, known_on)
        select lot, programme, line.village, month::date, scheme, sum(line.people), known
        from unnest(villages, first_months, last_months, counts) as line (village, first_month, last_month, people)
        cross join lateral generate_series(line.first_month, line.last_month, interval '1 month') as month
        cross join unnest(schemes) as scheme
        group by line.village, month, scheme
        on conflict do nothing
        returning scheme, month, village_code, change.people
    ), summed as (
        insert into coverage.heads as heads (scheme, month, village_code, people)
        select scheme, month, village_code, fresh.people from fresh order by scheme, month, village_code
        on conflict (scheme, month, village_code) do update set people = heads.people + excluded.people
        returning 1
    )
    select count(*) into added from fresh;
    return added;
end
$$;
revoke all on function coverage.add_lot from public;
grant execute on function coverage.add_lot to payung_app;
