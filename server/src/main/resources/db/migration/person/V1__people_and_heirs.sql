create schema person;
grant usage on schema person to payung_app;

create table person.person (
    id bigint generated always as identity (cache 1000) primary key,
    nik_key uuid not null unique,
    nik_sealed bytea not null,
    name text not null,
    name_key text not null,
    birth_date date,
    sex text check (sex in ('F', 'M')),
    village_code text collate "C" not null,
    occupation_code text,
    mother_name text,
    address text,
    phone text,
    died_on date,
    registered_at timestamptz not null default now(),
    registered_by text not null default current_setting('app.actor', true)
);
create index on person.person (village_code, name_key, id);
create index on person.person using gin (name_key gin_trgm_ops);

alter table person.person enable row level security;
create policy territory on person.person
    using (village_code >= current_setting('app.scope_from', true)
       and village_code < current_setting('app.scope_to', true));
grant select, insert, update on person.person to payung_app;

-- Who may be told when something happens, and who may claim. Follows the member's village for its visibility.
create table person.heir (
    id bigint generated always as identity primary key,
    person_id bigint not null references person.person,
    village_code text collate "C" not null,
    name text not null,
    relation text not null
        check (relation in ('SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'GRANDCHILD', 'GRANDPARENT', 'IN_LAW', 'NAMED')),
    birth_date date,
    phone text,
    noted_at timestamptz not null default now(),
    noted_by text not null default current_setting('app.actor', true)
);
create index on person.heir (person_id);
alter table person.heir enable row level security;
create policy territory on person.heir
    using (village_code >= current_setting('app.scope_from', true)
       and village_code < current_setting('app.scope_to', true));
grant select, insert, update, delete on person.heir to payung_app;

-- The only way to look beyond one's own territory: what matching needs about people whose sealed identity number the
-- caller holds already. The answers serve verdicts; they are not shown to the caller's users.
create function person.match(nik_keys uuid[])
    returns table (nik_key uuid, person_id bigint, name_key text, birth_date date, sex text, village_code text,
        died_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp rows 10000 as $$
    select p.nik_key, p.id, p.name_key, p.birth_date, p.sex, p.village_code, p.died_on
    from unnest(nik_keys) as wanted (nik_key) join person.person p on p.nik_key = wanted.nik_key
$$;
revoke all on function person.match from public;
grant execute on function person.match to payung_app;
