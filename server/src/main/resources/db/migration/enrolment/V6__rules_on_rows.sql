-- Which version of the programme's rules a list was judged by; a version counts from 1 within its programme.
alter table enrolment.list add column rules_number int;

-- Key of the family card, under which people of one household meet. The number itself is not kept.
alter table enrolment.list_row add column family_key uuid;

-- Households of which an earlier list of the programme already accepted somebody, wherever that list lies.
create function enrolment.family_before(programme bigint, this_list bigint, family_keys uuid[])
    returns table (family_key uuid, list_id bigint, row_number int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct on (r.family_key) r.family_key, r.list_id, r.row_number
    from enrolment.list_row r join enrolment.list l on l.id = r.list_id
    where r.programme_id = programme and r.nik_key is not null and r.family_key = any (family_keys)
      and r.list_id <> this_list and r.verdict = 'ACCEPTED' and l.state in ('CHECKED', 'SUBMITTED', 'APPROVED')
      and not exists (select from enrolment.annex join membership.lot on lot.id = annex.lot_id
                      where annex.list_id = l.id and lot.state = 'RELEASED')
    order by r.family_key, r.list_id, r.row_number
$$;
revoke all on function enrolment.family_before from public;
grant execute on function enrolment.family_before to payung_app;

-- A change of the rules, tried on lists that were handed in. Says what would change; changes nothing.
create table enrolment.rule_preview (
    id bigint generated always as identity primary key,
    programme_id bigint not null,
    territory_code text collate "C" not null,
    wanted jsonb not null,
    asked_by_name text not null,
    asked_at timestamptz not null,
    job_id bigint,
    rules_number int,
    lists_left_out int not null default 0,
    done_at timestamptz
);
alter table enrolment.rule_preview enable row level security;
create policy territory on enrolment.rule_preview
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on enrolment.rule_preview to payung_app;

-- What would become of each list that was looked at. `applies` is false where the list was handed in before the change
-- holds: then the numbers say what would become of the same rows if they were handed in from that day on.
create table enrolment.rule_preview_list (
    preview_id bigint not null references enrolment.rule_preview,
    list_id bigint not null references enrolment.list,
    territory_code text collate "C" not null,
    applies boolean not null,
    rows int not null,
    decided int not null,
    primary key (preview_id, list_id)
);
alter table enrolment.rule_preview_list enable row level security;
create policy territory on enrolment.rule_preview_list
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, delete on enrolment.rule_preview_list to payung_app;

-- Rows that would get another verdict, the faults that make the difference, and what would be said against the row.
-- Who it is stays in the list.
create table enrolment.rule_preview_row (
    preview_id bigint not null references enrolment.rule_preview,
    list_id bigint not null,
    row_number int not null,
    territory_code text collate "C" not null,
    applies boolean not null,
    verdict_now text not null,
    verdict_then text not null,
    by_rules boolean not null,
    added text[] not null,
    gone text[] not null,
    reasons jsonb not null,
    primary key (preview_id, list_id, row_number)
);
alter table enrolment.rule_preview_row enable row level security;
create policy territory on enrolment.rule_preview_row
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, delete on enrolment.rule_preview_row to payung_app;
