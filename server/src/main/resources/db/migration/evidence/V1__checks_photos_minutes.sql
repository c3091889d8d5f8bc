create schema evidence;
grant usage on schema evidence to payung_app;

-- What a programme asks to see before a list is signed, from a day on. A version is never changed; the one that was
-- recorded last wins among those for one day.
create table evidence.demand (
    id bigint generated always as identity primary key,
    programme_id bigint not null,
    territory_code text collate "C" not null,
    valid_from date not null,
    minutes boolean not null,
    everybody boolean not null,
    occupations text[] not null,
    source text not null check (source <> ''),
    set_by_name text not null,
    set_at timestamptz not null
);
create index on evidence.demand (programme_id, valid_from desc, id desc);
alter table evidence.demand enable row level security;
create policy reading on evidence.demand for select
    using (territory_code >= current_setting('app.scope_from', true)
           and territory_code < current_setting('app.scope_to', true)
        or starts_with(current_setting('app.scope_from', true), territory_code || '.'));
create policy writing on evidence.demand for insert
    with check (territory_code >= current_setting('app.scope_from', true)
            and territory_code < current_setting('app.scope_to', true));
grant select, insert on evidence.demand to payung_app;

-- Somebody of a list who is to be seen at her work, and what was seen. It lies in her village, so that the village may
-- do it whoever handed the list in; what it says about her was copied from the row when it was asked for.
create table evidence.field_check (
    id bigint generated always as identity primary key,
    programme_id bigint not null,
    territory_code text collate "C" not null,
    nik_key uuid not null,
    list_id bigint not null,
    row_number int not null,
    name text not null,
    birth_date date,
    occupation_code text,
    occupation_text text,
    address text,
    origin text not null check (origin in ('SAMPLE', 'DEMAND', 'ASKED')),
    asked_by_name text not null,
    asked_at timestamptz not null,
    state text not null default 'ASKED' check (state in ('ASKED', 'ENTERED', 'CONFIRMED')),
    works boolean,
    seen_occupation text,
    risk text,
    bedridden boolean,
    place text,
    latitude numeric(6, 3) check (latitude between -90 and 90),
    longitude numeric(6, 3) check (longitude between -180 and 180),
    checked_on date,
    checker text,
    has_photo boolean not null default false,
    entered_by_name text,
    entered_at timestamptz,
    confirmed_by_name text,
    confirmed_at timestamptz,
    send_back_reason text,
    proof boolean generated always as (state = 'CONFIRMED' and works and not bedridden and has_photo) stored,
    unique (programme_id, nik_key, territory_code),
    check (state = 'ASKED' or (works is not null and bedridden is not null and checked_on is not null
                               and checker is not null and entered_by_name is not null)),
    check ((latitude is null) = (longitude is null))
);
create index on evidence.field_check (territory_code, state);
create index on evidence.field_check (programme_id, nik_key) where proof;
create index on evidence.field_check (list_id, row_number);
alter table evidence.field_check enable row level security;
create policy reading on evidence.field_check for select
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
create policy asking on evidence.field_check for insert
    with check (territory_code >= current_setting('app.scope_from', true)
            and territory_code < current_setting('app.scope_to', true));
-- A confirmed check stands still: not even the application can alter it.
create policy entering on evidence.field_check for update
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true)
       and state <> 'CONFIRMED')
    with check (territory_code >= current_setting('app.scope_from', true)
            and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on evidence.field_check to payung_app;

-- Photo of somebody at her work, re-encoded without metadata and sealed by the vault.
create table evidence.photo (
    check_id bigint primary key references evidence.field_check,
    territory_code text collate "C" not null,
    width int not null check (width > 0),
    height int not null check (height > 0),
    sealed bytea not null,
    sha256 text not null,
    by_name text not null,
    at timestamptz not null
);
alter table evidence.photo enable row level security;
create policy reading on evidence.photo for select
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
create policy taking on evidence.photo for insert
    with check (territory_code >= current_setting('app.scope_from', true)
            and territory_code < current_setting('app.scope_to', true));
create policy replacing on evidence.photo for update
    using (exists (select from evidence.field_check c where c.id = check_id and c.state <> 'CONFIRMED'));
alter table evidence.photo alter column sealed set storage external;
grant select, insert, update on evidence.photo to payung_app;

-- Minutes of the meeting that chose the people of a list, sealed by the vault. Nothing is ever removed.
create table evidence.minutes (
    id bigint generated always as identity primary key,
    list_id bigint not null,
    programme_id bigint not null,
    territory_code text collate "C" not null,
    held_on date not null,
    place text not null check (place <> ''),
    present int not null check (present > 0),
    file_name text not null,
    media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    size int not null check (size > 0),
    sealed bytea not null,
    sha256 text not null,
    attached_by_name text not null,
    attached_at timestamptz not null,
    unique (list_id, sha256)
);
create index on evidence.minutes (territory_code, id desc);
alter table evidence.minutes enable row level security;
create policy reading on evidence.minutes for select
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
create policy attaching on evidence.minutes for insert
    with check (territory_code >= current_setting('app.scope_from', true)
            and territory_code < current_setting('app.scope_to', true));
alter table evidence.minutes alter column sealed set storage external;
grant select, insert on evidence.minutes to payung_app;
