create schema access;
grant usage on schema access to payung_app;

create table access.account (
    id bigint generated always as identity primary key,
    username text not null unique check (username = lower(username)),
    display_name text not null,
    password_hash text not null,
    roles text[] not null check (cardinality(roles) > 0),
    territory_code text collate "C" not null,
    active boolean not null default true,
    opened_at timestamptz not null default now()
);
grant select, insert, update on access.account to payung_app;

create table access.session (
    token_hash bytea primary key,
    account_id bigint not null references access.account,
    opened_at timestamptz not null,
    expires_at timestamptz not null
);
create index on access.session (expires_at);
grant select, insert, delete on access.session to payung_app;

-- One request for the second pair of eyes. The database itself refuses that maker and checker are one person.
create table access.four_eyes (
    id bigint generated always as identity primary key,
    subject_kind text not null,
    subject_id text not null,
    territory_code text collate "C" not null,
    content_hash text not null,
    submitted_by bigint not null references access.account,
    submitted_at timestamptz not null,
    decided_by bigint references access.account,
    decided_at timestamptz,
    decision text check (decision in ('APPROVED', 'REJECTED', 'VOIDED')),
    reason text,
    check ((decision is null) = (decided_at is null)),
    constraint two_people check (decision is distinct from 'APPROVED' or decided_by <> submitted_by)
);
create unique index one_open_request on access.four_eyes (subject_kind, subject_id) where decision is null;
alter table access.four_eyes enable row level security;
create policy territory on access.four_eyes
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on access.four_eyes to payung_app;
