-- Rules that a sponsor switches on, since when each of them holds, and who wrote a version.
alter table programme.eligibility
    add column below_age_at_end int check (below_age_at_end between 1 and 150),
    add column card_region boolean not null default false,
    add column highest_decile int check (highest_decile between 1 and 10),
    add column one_per_family boolean not null default false,
    add column no_office boolean not null default false,
    add column no_wage_earner boolean not null default false,
    add column consent boolean not null default false,
    add column proof_for text[] not null default '{}',
    add column cites jsonb not null default '{}',
    add column recorded_by_name text,
    add column approved_by_name text;

-- A change of the rules that waits for a second person. Decided once; nothing is ever removed.
create table programme.rule_proposal (
    id bigint generated always as identity primary key,
    programme_id bigint not null references programme.programme,
    wanted jsonb not null,
    proposed_by bigint not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    decision text check (decision in ('APPROVED', 'SENT_BACK', 'REPLACED')),
    decided_by_name text,
    decided_at timestamptz,
    reason text,
    check ((decision is null) = (decided_at is null))
);
create unique index one_open_change_per_programme on programme.rule_proposal (programme_id) where decision is null;
alter table programme.rule_proposal enable row level security;
create policy with_its_programme on programme.rule_proposal
    using (exists (select from programme.programme where id = programme_id));
grant select, insert, update on programme.rule_proposal to payung_app;
