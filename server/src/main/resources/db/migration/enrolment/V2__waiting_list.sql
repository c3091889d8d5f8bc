-- By what the waiting list of a programme is ranked, first criterion first. Public, so that everybody can check a rank.
create table enrolment.ranking (
    programme_id bigint primary key,
    territory_code text collate "C" not null,
    criteria text[] not null check (cardinality(criteria) > 0 and criteria <@ array
        ['VILLAGE_SHARE', 'OCCUPATION', 'OLDEST_FIRST', 'WOMEN_FIRST', 'HANDED_IN']),
    occupations text[] not null default '{}',
    source text not null,
    set_by_name text not null,
    set_at timestamptz not null
);
alter table enrolment.ranking enable row level security;
create policy reading on enrolment.ranking for select
    using (territory_code >= current_setting('app.scope_from', true)
           and territory_code < current_setting('app.scope_to', true)
        or starts_with(current_setting('app.scope_from', true), territory_code || '.'));
create policy writing on enrolment.ranking
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on enrolment.ranking to payung_app;

-- Waiting people who got a place, or were struck; the row of the list itself stands still.
create table enrolment.left_waiting (
    list_id bigint not null references enrolment.list,
    row_number int not null,
    territory_code text collate "C" not null,
    reason text not null check (reason in ('PLACED', 'STRUCK')),
    note text not null,
    by_name text not null,
    at timestamptz not null,
    primary key (list_id, row_number)
);
alter table enrolment.left_waiting enable row level security;
create policy territory on enrolment.left_waiting
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, delete on enrolment.left_waiting to payung_app;

-- Somebody disagrees with a rank or a verdict: what was said, and what was answered. Nothing is ever removed.
create table enrolment.appeal (
    id bigint generated always as identity primary key,
    list_id bigint not null references enrolment.list,
    row_number int not null,
    territory_code text collate "C" not null,
    said text not null,
    noted_by_name text not null,
    noted_at timestamptz not null,
    answer text,
    answered_by_name text,
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
);
create index on enrolment.appeal (list_id, row_number);
alter table enrolment.appeal enable row level security;
create policy territory on enrolment.appeal
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on enrolment.appeal to payung_app;
