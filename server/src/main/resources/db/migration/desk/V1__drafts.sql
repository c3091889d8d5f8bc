create schema desk;
grant usage on schema desk to payung_app;

-- A list that somebody writes person by person. There is one open draft per programme and territory, so that what comes
-- from several phones of one village comes together.
create table desk.draft (
    id bigint generated always as identity primary key,
    programme_id bigint not null,
    territory_code text collate "C" not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'HANDED_IN')),
    list_id bigint,
    opened_by_name text not null,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    check ((state = 'HANDED_IN') = (list_id is not null))
);
create unique index one_open_draft on desk.draft (programme_id, territory_code) where state = 'OPEN';
create index on desk.draft (territory_code, id desc);
alter table desk.draft enable row level security;
create policy territory on desk.draft
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on desk.draft to payung_app;

-- A person of a draft. Who is taken off is forgotten; the key of the phone stays, so that a late repeat does not bring
-- her back.
create table desk.draft_row (
    draft_id bigint not null references desk.draft,
    row_number int not null,
    territory_code text collate "C" not null,
    client_key text not null unique,
    nik_sealed bytea,
    nik_tail text,
    name text,
    birth_place text,
    birth_date text,
    sex text,
    mother text,
    occupation text,
    address text,
    village text,
    phone text,
    by_name text not null,
    at timestamptz not null,
    removed_at timestamptz,
    primary key (draft_id, row_number),
    check (removed_at is not null or (nik_sealed is not null and name is not null)),
    check (removed_at is null or (nik_sealed is null and nik_tail is null and name is null and birth_place is null
        and birth_date is null and sex is null and mother is null and occupation is null and address is null
        and village is null and phone is null))
);
alter table desk.draft_row enable row level security;
create policy territory on desk.draft_row
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on desk.draft_row to payung_app;

-- Places of a programme within a territory, from whichever list: approved, submitted, and people who wait for one. Tells
-- numbers only, and only to a reader whose territory that is.
create function desk.places(programme bigint, territory text)
    returns table (used bigint, reserved bigint, waiting bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select count(*) filter (where r.verdict = 'ACCEPTED' and l.state = 'APPROVED'),
           count(*) filter (where r.verdict = 'ACCEPTED' and l.state = 'SUBMITTED'),
           count(distinct r.nik_key) filter (where r.verdict = 'REVIEW' and r.fault_codes @> '{F11}'
               and r.nik_key is not null and not exists (
                   select from enrolment.left_waiting gone
                   where gone.list_id = r.list_id and gone.row_number = r.row_number))
    from enrolment.list_row r join enrolment.list l on l.id = r.list_id
    where r.programme_id = programme and l.state in ('CHECKED', 'SUBMITTED', 'APPROVED')
      and starts_with(r.village_code || '.', territory || '.')
      and territory collate "C" >= current_setting('app.scope_from', true)
      and territory collate "C" < current_setting('app.scope_to', true)
      and not exists (select from enrolment.annex join membership.lot on lot.id = annex.lot_id
                      where annex.list_id = l.id and lot.state = 'RELEASED')
$$;
revoke all on function desk.places from public;
grant execute on function desk.places to payung_app;
