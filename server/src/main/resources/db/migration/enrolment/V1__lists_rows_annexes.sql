create schema enrolment;
grant usage on schema enrolment to payung_app;

-- A list as it was handed in. It belongs to the territory of whoever may see it: the sender's own when she works for a
-- part of the programme's territory, otherwise the programme's.
create table enrolment.list (
    id bigint generated always as identity primary key,
    programme_id bigint not null,
    territory_code text collate "C" not null,
    file_name text not null,
    file_kind text not null check (file_kind in ('XLSX', 'XLS', 'ODS', 'CSV')),
    sheet_name text,
    content_hash text not null,
    state text not null default 'RECEIVED' check (state in
        ('RECEIVED', 'CHECKING', 'CHECKED', 'SUBMITTED', 'APPROVED', 'FAILED', 'CANCELLED')),
    handed_in_by bigint not null,
    handed_in_by_name text not null,
    handed_in_at timestamptz not null,
    job_id bigint,
    rows_expected int not null default 0,
    checked_at timestamptz,
    eligibility_from date,
    columns jsonb not null default '[]',
    notices jsonb not null default '[]',
    rows_read int not null default 0,
    accepted int not null default 0 check (accepted >= 0),
    review int not null default 0 check (review >= 0),
    refused int not null default 0 check (refused >= 0),
    duplicate int not null default 0 check (duplicate >= 0),
    repaired int not null default 0,
    left_out_reason text,
    send_back_reason text,
    submitted_by_name text,
    submitted_at timestamptz,
    approved_by_name text,
    approved_at timestamptz,
    problem_code text,
    problem text,
    constraint every_row_has_one_verdict check (
        state in ('RECEIVED', 'CHECKING', 'FAILED', 'CANCELLED')
        or accepted + review + refused + duplicate = rows_read)
);
-- The same content for the same programme is the same list, however often and however fast it is sent.
create unique index same_content_is_the_same_list
    on enrolment.list (programme_id, territory_code, content_hash);
create index on enrolment.list (territory_code, id desc);
alter table enrolment.list enable row level security;
create policy territory on enrolment.list
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on enrolment.list to payung_app;

-- The file itself, sealed by the vault in pieces. It goes when the list fails or is withdrawn.
create table enrolment.file_piece (
    list_id bigint not null references enrolment.list,
    piece int not null,
    territory_code text collate "C" not null,
    sealed bytea not null,
    primary key (list_id, piece)
);
alter table enrolment.file_piece enable row level security;
create policy territory on enrolment.file_piece
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
alter table enrolment.file_piece alter column sealed set storage external;
grant select, insert, delete on enrolment.file_piece to payung_app;

create table enrolment.list_row (
    list_id bigint not null references enrolment.list,
    row_number int not null,
    programme_id bigint not null,
    territory_code text collate "C" not null,
    verdict text not null check (verdict in ('ACCEPTED', 'REVIEW', 'REFUSED', 'DUPLICATE')),
    first_verdict text not null check (first_verdict in ('ACCEPTED', 'REVIEW', 'REFUSED', 'DUPLICATE')),
    fault_codes text[] not null,
    faults jsonb not null,
    village_code text collate "C",
    nik_sealed bytea,
    nik_key uuid,
    name text not null,
    name_key text not null,
    birth_date date,
    sex char(1) check (sex in ('F', 'M')),
    mother_name text,
    occupation_code text,
    occupation_text text,
    address text,
    phone text,
    person_id bigint,
    months daterange,
    decided_by_name text,
    decided_at timestamptz,
    decision_reason text,
    primary key (list_id, row_number),
    check (verdict <> 'ACCEPTED' or (nik_key is not null and village_code is not null and months is not null))
);
create index on enrolment.list_row (programme_id, nik_key) where nik_key is not null;
alter table enrolment.list_row enable row level security;
create policy territory on enrolment.list_row
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update, delete on enrolment.list_row to payung_app;

-- What was found how often, with the first rows; written once per check.
create table enrolment.reason (
    list_id bigint not null references enrolment.list,
    territory_code text collate "C" not null,
    fault text not null,
    code text not null,
    weight smallint not null,
    rows int not null,
    first_rows int[] not null,
    primary key (list_id, fault)
);
alter table enrolment.reason enable row level security;
create policy territory on enrolment.reason
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, delete on enrolment.reason to payung_app;

-- The annex of the decree: who was approved, word for word. Written once, never changed.
create table enrolment.annex (
    list_id bigint primary key references enrolment.list,
    territory_code text collate "C" not null,
    content_hash text not null,
    people int not null check (people > 0),
    person_months bigint not null check (person_months > 0),
    frozen_at timestamptz not null,
    lot_id bigint not null
);
alter table enrolment.annex enable row level security;
create policy territory on enrolment.annex
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert on enrolment.annex to payung_app;

create table enrolment.annex_line (
    list_id bigint not null references enrolment.annex,
    line_number int not null,
    territory_code text collate "C" not null,
    row_number int not null,
    person_id bigint not null,
    name text not null,
    birth_date date,
    sex char(1),
    village_code text collate "C" not null,
    address text,
    occupation_code text,
    months daterange not null,
    primary key (list_id, line_number)
);
alter table enrolment.annex_line enable row level security;
create policy territory on enrolment.annex_line
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert on enrolment.annex_line to payung_app;

-- Rows of an approved list stand still: not even the application can alter or remove one. One look per statement.
create function enrolment.keep_approved_rows() returns trigger language plpgsql as $$
begin
    if exists (select from (select distinct list_id from touched) t
               join enrolment.annex on annex.list_id = t.list_id) then
        raise exception 'rows of an approved list cannot be changed';
    end if;
    return null;
end $$;
create trigger keep_approved_rows_unaltered after update on enrolment.list_row
    referencing old table as touched for each statement execute function enrolment.keep_approved_rows();
create trigger keep_approved_rows_undeleted after delete on enrolment.list_row
    referencing old table as touched for each statement execute function enrolment.keep_approved_rows();

-- Whether two folded names cannot be spellings of one. Short forms, missing parts and slips of the pen still agree.
create function enrolment.names_differ(one text, other text) returns boolean
language sql immutable strict as $$
    select one <> other
       and public.similarity(one, other) < 0.3
       and public.word_similarity(one, other) < 0.5
       and public.word_similarity(other, one) < 0.5
$$;

-- Which of these people an earlier list of the programme already accepted, wherever that list lies. Tells nothing else.
-- A list whose bill was cancelled gave its people and places back.
create function enrolment.accepted_before(programme bigint, this_list bigint, nik_keys uuid[])
    returns table (nik_key uuid, list_id bigint, row_number int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct on (r.nik_key) r.nik_key, r.list_id, r.row_number
    from enrolment.list_row r join enrolment.list l on l.id = r.list_id
    where r.programme_id = programme and r.nik_key = any (nik_keys) and r.list_id <> this_list
      and r.verdict = 'ACCEPTED' and l.state in ('CHECKED', 'SUBMITTED', 'APPROVED')
      and not exists (select from enrolment.annex join membership.lot on lot.id = annex.lot_id
                      where annex.list_id = l.id and lot.state = 'RELEASED')
    order by r.nik_key, r.list_id
$$;
revoke all on function enrolment.accepted_before from public;
grant execute on function enrolment.accepted_before to payung_app;

-- Places that submitted and approved lists of the programme take up, per village.
create function enrolment.places_taken(programme bigint, this_list bigint)
    returns table (village_code text, places bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.village_code, count(*)
    from enrolment.list_row r join enrolment.list l on l.id = r.list_id
    where l.programme_id = programme and r.list_id <> this_list
      and r.verdict = 'ACCEPTED' and l.state in ('SUBMITTED', 'APPROVED')
      and not exists (select from enrolment.annex join membership.lot on lot.id = annex.lot_id
                      where annex.list_id = l.id and lot.state = 'RELEASED')
    group by r.village_code
$$;
revoke all on function enrolment.places_taken from public;
grant execute on function enrolment.places_taken to payung_app;
