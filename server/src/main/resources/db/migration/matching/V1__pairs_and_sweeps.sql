create schema matching;
grant usage on schema matching to payung_app;

-- A run that looked for people who are recorded twice.
create table matching.sweep (
    id bigint generated always as identity primary key,
    territory_code text collate "C" not null,
    started_by_name text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    people bigint not null default 0,
    pairs int not null default 0,
    clusters int not null default 0,
    paid_twice bigint not null default 0
);
create index on matching.sweep (territory_code, id desc);
alter table matching.sweep enable row level security;
create policy territory on matching.sweep
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on matching.sweep to payung_app;

-- Two records that may be one person: a row of a list and somebody recorded, or two who are recorded. The waterfall is
-- kept as it was reckoned, so that a decision can be understood years later.
create table matching.pair (
    id bigint generated always as identity primary key,
    territory_code text collate "C" not null,
    list_id bigint,
    row_number int,
    sweep_id bigint references matching.sweep,
    cluster_id bigint,
    left_person bigint,
    right_person bigint not null,
    left_key uuid not null,
    right_key uuid not null,
    elsewhere boolean not null,
    name text not null,
    name_key text not null,
    village_code text collate "C",
    bits real not null,
    waterfall jsonb not null,
    months_twice int not null default 0,
    paid_twice bigint not null default 0,
    state text not null default 'OPEN'
        check (state in ('OPEN', 'ASKED', 'PROPOSED', 'SAME', 'DIFFERENT', 'GONE')),
    merge_id bigint,
    found_at timestamptz not null default now(),
    question text,
    answer text,
    decided_by_name text,
    decided_at timestamptz,
    decision_reason text,
    check ((list_id is null) = (row_number is null)),
    check ((list_id is null) = (left_person is not null)),
    check (merge_id is null or state = 'SAME')
);
create unique index one_pair_per_row_and_person on matching.pair (list_id, row_number, right_person)
    where state <> 'GONE';
create unique index one_pair_of_two_people on matching.pair (left_person, right_person)
    where list_id is null and state <> 'GONE';
create index on matching.pair (territory_code, state, id);
create index on matching.pair (left_key, right_key) where state = 'DIFFERENT';
alter table matching.pair enable row level security;
create policy territory on matching.pair
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on matching.pair to payung_app;

-- What was decided and taken back, in order. Nothing here is ever changed.
create table matching.decision (
    id bigint generated always as identity primary key,
    pair_id bigint not null references matching.pair,
    territory_code text collate "C" not null,
    decision text not null
        check (decision in ('SAME', 'DIFFERENT', 'PROPOSED', 'SENT_BACK', 'ASKED', 'ANSWERED', 'UNDONE')),
    bits real not null,
    reason text not null,
    decided_by_name text not null,
    decided_at timestamptz not null
);
create index on matching.decision (pair_id, id);
alter table matching.decision enable row level security;
create policy territory on matching.decision
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert on matching.decision to payung_app;
