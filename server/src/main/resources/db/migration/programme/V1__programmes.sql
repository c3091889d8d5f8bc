create schema programme;
grant usage on schema programme to payung_app;

create table programme.programme (
    id bigint generated always as identity primary key,
    territory_code text collate "C" not null,
    name text not null check (name <> ''),
    sponsor text not null check (sponsor <> ''),
    legal_basis text not null check (legal_basis <> ''),
    funding_line_id bigint not null,
    payer text not null,
    sector text not null,
    first_month date not null check (extract(day from first_month) = 1),
    until_month date not null check (extract(day from until_month) = 1),
    schemes text[] not null check (cardinality(schemes) > 0),
    income_base bigint not null check (income_base > 0),
    quota int not null check (quota > 0),
    opened_by bigint not null,
    opened_at timestamptz not null,
    check (first_month < until_month)
);
create index on programme.programme (territory_code);
alter table programme.programme enable row level security;
-- Seen from its own territory, from above it, and from every place that it serves.
create policy reading on programme.programme for select
    using ((territory_code >= current_setting('app.scope_from', true)
        and territory_code < current_setting('app.scope_to', true))
        or starts_with(current_setting('app.scope_from', true), territory_code || '.'));
create policy opening on programme.programme for insert
    with check (territory_code >= current_setting('app.scope_from', true)
            and territory_code < current_setting('app.scope_to', true));
grant select, insert on programme.programme to payung_app;

create table programme.village_quota (
    programme_id bigint not null references programme.programme,
    village_code text collate "C" not null,
    places int not null check (places > 0),
    primary key (programme_id, village_code)
);
alter table programme.village_quota enable row level security;
create policy with_its_programme on programme.village_quota
    using (exists (select from programme.programme where id = programme_id));
grant select, insert on programme.village_quota to payung_app;

-- Who may be covered, from a day on. A version is never changed: a later one for the same day takes its place.
create table programme.eligibility (
    id bigint generated always as identity primary key,
    programme_id bigint not null references programme.programme,
    valid_from date not null,
    minimum_age int check (minimum_age between 0 and 120),
    below_age int check (below_age between 1 and 150),
    domicile_required boolean not null,
    occupations text[] not null,
    source text not null check (source <> ''),
    needs_confirmation boolean not null,
    recorded_by bigint not null,
    recorded_at timestamptz not null,
    check (minimum_age < below_age)
);
create index on programme.eligibility (programme_id, valid_from desc, id desc);
alter table programme.eligibility enable row level security;
create policy with_its_programme on programme.eligibility
    using (exists (select from programme.programme where id = programme_id));
grant select, insert on programme.eligibility to payung_app;
