create schema decree;
grant usage on schema decree to payung_app;

-- A decree names the people of one or more approved lists; an addendum puts others in the places of some of them.
create table decree.decree (
    id bigint generated always as identity primary key,
    programme_id bigint not null,
    territory_code text collate "C" not null,
    kind text not null check (kind in ('DECREE', 'ADDENDUM')),
    base_id bigint references decree.decree,
    number text not null,
    title text not null,
    decided_on date not null,
    considering text[] not null,
    legal_bases text[] not null,
    articles text[] not null check (cardinality(articles) > 0),
    people bigint not null default 0,
    person_months bigint not null default 0,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'SIGNED', 'DROPPED')),
    content_hash text,
    drafted_by_name text not null,
    drafted_at timestamptz not null,
    send_back_reason text,
    signed_by_name text,
    signed_at timestamptz,
    check ((kind = 'ADDENDUM') = (base_id is not null)),
    check ((state = 'SIGNED') = (signed_at is not null and signed_by_name is not null)),
    check (state not in ('SUBMITTED', 'SIGNED') or content_hash is not null)
);
create unique index one_decree_per_number on decree.decree (territory_code, lower(number)) where state <> 'DROPPED';
create index on decree.decree (programme_id, id desc);
alter table decree.decree enable row level security;
create policy reading on decree.decree for select
    using (territory_code >= current_setting('app.scope_from', true)
           and territory_code < current_setting('app.scope_to', true)
        or starts_with(current_setting('app.scope_from', true), territory_code || '.'));
create policy writing on decree.decree
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on decree.decree to payung_app;

-- Which approved lists a decree names; no list stands in two.
create table decree.attached (
    list_id bigint primary key,
    decree_id bigint not null references decree.decree,
    territory_code text collate "C" not null
);
alter table decree.attached enable row level security;
create policy territory on decree.attached
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, delete on decree.attached to payung_app;

-- IN: gets a place. OUT: leaves one, for `partner`. The row of the list tells where a person came from.
create table decree.line (
    decree_id bigint not null references decree.decree,
    line_number int not null,
    kind text not null check (kind in ('IN', 'OUT')),
    partner int,
    person_id bigint,
    name text not null,
    birth_date date,
    sex char(1),
    village_code text collate "C" not null,
    address text,
    occupation_code text,
    months daterange not null check (not isempty(months)),
    lot_id bigint not null,
    list_id bigint,
    row_number int,
    reason text check (reason in ('DIED', 'MOVED', 'EMPLOYED', 'OVER_AGE', 'WITHDREW', 'REJECTED')),
    primary key (decree_id, line_number),
    check ((kind = 'OUT') = (reason is not null))
);
create unique index leaves_once_per_decree on decree.line (decree_id, person_id) where kind = 'OUT';
alter table decree.line enable row level security;
create policy territory on decree.line
    using (village_code >= current_setting('app.scope_from', true)
       and village_code < current_setting('app.scope_to', true));
grant select, insert, update, delete on decree.line to payung_app;

-- What is signed stands still: not even the application can alter or remove it.
create function decree.keep_signed() returns trigger language plpgsql as $$
begin
    if old.state = 'SIGNED' then
        raise exception 'a signed decree cannot be changed';
    end if;
    return new;
end $$;
create trigger keep_signed before update on decree.decree for each row execute function decree.keep_signed();

create function decree.keep_signed_lines() returns trigger language plpgsql as $$
begin
    if exists (select from (select distinct decree_id from touched) t
               join decree.decree on decree.id = t.decree_id and decree.state = 'SIGNED') then
        raise exception 'lines of a signed decree cannot be changed';
    end if;
    return null;
end $$;
create trigger keep_signed_lines_unaltered after update on decree.line
    referencing old table as touched for each statement execute function decree.keep_signed_lines();
create trigger keep_signed_lines_undeleted after delete on decree.line
    referencing old table as touched for each statement execute function decree.keep_signed_lines();
create trigger keep_signed_lines_complete after insert on decree.line
    referencing new table as touched for each statement execute function decree.keep_signed_lines();
