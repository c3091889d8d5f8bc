create schema population;
grant usage on schema population to payung_app;

-- Every look-up in the population register: who asked, for what, and what was answered. Queue and log in one; nothing
-- is ever removed.
create table population.question (
    id bigint generated always as identity primary key,
    list_id bigint not null,
    row_number int not null,
    territory_code text collate "C" not null,
    purpose text not null,
    asked_by_name text not null,
    asked_at timestamptz not null,
    tries int not null default 0,
    state text not null default 'WAITING' check (state in ('WAITING', 'ANSWERED')),
    via text check (via in ('SERVICE', 'FILE')),
    outcome text check (outcome in ('MATCHED', 'MISMATCH', 'NOT_FOUND', 'DECEASED')),
    differing text[],
    answered_at timestamptz,
    check ((state = 'ANSWERED') = (outcome is not null and answered_at is not null and via is not null))
);
create index on population.question (list_id, state, row_number);
create unique index asked_once_at_a_time on population.question (list_id, row_number) where state = 'WAITING';
alter table population.question enable row level security;
create policy territory on population.question
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on population.question to payung_app;
