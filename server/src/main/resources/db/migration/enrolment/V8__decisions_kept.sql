-- The village that the program read, where a decision named another one; empty when it read none.
alter table enrolment.list_row add column first_village text collate "C";

-- Whether the row was submitted as accepted and fell out when its list was approved, because its person was covered since.
alter table enrolment.list_row add column fell_out boolean not null default false;

-- Decisions on rows while their list is checked again, and those that did not survive it. A decision that holds again
-- stands on the row; one that does not stays here until somebody decides about the row.
create table enrolment.decision_before (
    list_id bigint not null references enrolment.list,
    row_number int not null,
    territory_code text collate "C" not null,
    content text not null,
    faults text[] not null,
    likeness jsonb not null,
    read_months daterange,
    verdict text not null,
    first_verdict text not null,
    village_code text,
    person_id bigint,
    months daterange,
    decided_by_name text not null,
    decided_at timestamptz not null,
    decision_reason text not null,
    fell text check (fell in ('ROW_CHANGED', 'REASONS_CHANGED', 'ROW_GONE')),
    primary key (list_id, row_number)
);
alter table enrolment.decision_before enable row level security;
create policy territory on enrolment.decision_before
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update, delete on enrolment.decision_before to payung_app;

-- A person has one place in a programme, in however many lists she waits.
create or replace function enrolment.places_taken(programme bigint, this_list bigint)
    returns table (village_code text, places bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.village_code, count(distinct r.nik_key)
    from enrolment.list_row r join enrolment.list l on l.id = r.list_id
    where l.programme_id = programme and r.list_id <> this_list
      and r.verdict = 'ACCEPTED' and l.state in ('SUBMITTED', 'APPROVED')
      and not exists (select from enrolment.annex join membership.lot on lot.id = annex.lot_id
                      where annex.list_id = l.id and lot.state = 'RELEASED')
      and not exists (select from enrolment.list_row own
                      where own.list_id = this_list and own.nik_key = r.nik_key and own.verdict = 'ACCEPTED')
    group by r.village_code
$$;
