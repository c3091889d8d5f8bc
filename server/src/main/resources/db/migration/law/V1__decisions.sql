create schema law;
grant usage on schema law to payung_app;

-- How unclear law is read and which recalled figures are confirmed, each decided by two people. Holds no personal data
-- and is read by everybody, so it has no row-level security. What was proposed is never changed and never deleted.
create table law.decision (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('READING', 'CONFIRMATION')),
    subject text not null check (subject <> ''),
    choice text not null check (choice <> ''),
    holds_from date not null,
    reason text not null check (reason <> ''),
    source text not null check (source <> ''),
    state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    proposed_by bigint not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    decided_by bigint,
    decided_by_name text,
    decided_at timestamptz,
    answer text,
    check ((state = 'PROPOSED') = (decided_at is null)),
    constraint two_people check (state <> 'APPROVED' or decided_by <> proposed_by)
);
create unique index one_open_proposal on law.decision (kind, subject) where state = 'PROPOSED';
create index on law.decision (decided_at, id) where state = 'APPROVED';
grant select, insert on law.decision to payung_app;
grant update (state, decided_by, decided_by_name, decided_at, answer) on law.decision to payung_app;
