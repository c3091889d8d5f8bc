-- A file in which the sheet or the columns are not clear waits for its sender to say so. A list may be of several sheets.
alter table enrolment.list drop constraint list_state_check;
alter table enrolment.list add constraint list_state_check check (state in
    ('UNCLEAR', 'RECEIVED', 'CHECKING', 'CHECKED', 'SUBMITTED', 'APPROVED', 'FAILED', 'CANCELLED'));
alter table enrolment.list drop constraint every_row_has_one_verdict;
alter table enrolment.list add constraint every_row_has_one_verdict check (
    state in ('UNCLEAR', 'RECEIVED', 'CHECKING', 'FAILED', 'CANCELLED')
    or accepted + review + refused + duplicate = rows_read);

alter table enrolment.list add column sheets text[] not null default '{}';
update enrolment.list set sheets = array[coalesce(sheet_name, '')];
alter table enrolment.list drop column sheet_name;
alter table enrolment.list add column choice jsonb not null default '{"columns":{}}';
alter table enrolment.list add column file_hash text not null default '';
create index on enrolment.list (programme_id, territory_code, file_hash);

-- What a heading means in the lists of one sender, said once and used from then on.
create table enrolment.remembered_column (
    territory_code text collate "C" not null,
    heading text not null,
    meaning text not null,
    list_id bigint not null references enrolment.list,
    by_name text not null,
    at timestamptz not null,
    primary key (territory_code, heading)
);
alter table enrolment.remembered_column enable row level security;
create policy territory on enrolment.remembered_column
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update, delete on enrolment.remembered_column to payung_app;
