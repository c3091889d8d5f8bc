create schema funding;
grant usage on schema funding to payung_app;

create table funding.line (
    id bigint generated always as identity primary key,
    territory_code text collate "C" not null,
    name text not null check (name <> ''),
    payer text not null check (payer in ('SELF', 'APBD', 'APBN', 'VILLAGE', 'CSR', 'EMPLOYER')),
    source text not null check (source <> ''),
    account text not null check (account <> ''),
    year int not null check (year between 2015 and 2100),
    legal_basis text not null check (legal_basis <> ''),
    ceiling bigint not null check (ceiling > 0),
    committed bigint not null default 0,
    paid bigint not null default 0,
    opened_by bigint not null,
    opened_at timestamptz not null,
    constraint within_ceiling check (committed between 0 and ceiling),
    constraint paid_what_was_committed check (paid between 0 and committed),
    unique (id, territory_code)
);
create index on funding.line (territory_code);
alter table funding.line enable row level security;
create policy territory on funding.line
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
-- What is committed and paid follows the journal by trigger; the right to correct a name is what a row lock needs.
grant select, update (name) on funding.line to payung_app;
grant insert (territory_code, name, payer, source, account, year, legal_basis, ceiling, opened_by, opened_at)
    on funding.line to payung_app;

-- The journal. Nothing in it is ever changed or deleted: the application has no right to, a correction is a reversal.
create table funding.entry (
    id bigint generated always as identity primary key,
    line_id bigint not null,
    territory_code text collate "C" not null,
    kind text not null check (kind in ('COMMITMENT', 'PAYMENT', 'REVERSAL')),
    day date not null,
    document_kind text not null,
    document_id text not null,
    document_number text not null,
    reverses bigint unique references funding.entry,
    reason text,
    booked_by bigint not null,
    booked_at timestamptz not null,
    written_in xid8 not null default pg_current_xact_id(),
    foreign key (line_id, territory_code) references funding.line (id, territory_code),
    unique (id, territory_code),
    constraint reversal_names_entry_and_reason
        check ((kind = 'REVERSAL') = (reverses is not null) and (kind = 'REVERSAL') = (reason is not null))
);
create unique index one_entry_of_a_kind_per_document on funding.entry (document_kind, document_id, kind)
    where kind <> 'REVERSAL';
create index on funding.entry (line_id, id);
alter table funding.entry enable row level security;
create policy territory on funding.entry
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select on funding.entry to payung_app;
grant insert (line_id, territory_code, kind, day, document_kind, document_id, document_number, reverses, reason,
              booked_by, booked_at) on funding.entry to payung_app;

create table funding.posting (
    entry_id bigint not null,
    territory_code text collate "C" not null,
    account text not null check (account in ('CONTRIBUTION_EXPENSE', 'CONTRIBUTION_PAYABLE', 'TREASURY_CASH')),
    debit bigint not null check (debit >= 0),
    credit bigint not null check (credit >= 0),
    primary key (entry_id, account),
    foreign key (entry_id, territory_code) references funding.entry (id, territory_code),
    constraint one_side check ((debit = 0) <> (credit = 0))
);
alter table funding.posting enable row level security;
create policy territory on funding.posting
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert on funding.posting to payung_app;

create function funding.take_posting() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    entry funding.entry;
begin
    select * into strict entry from funding.entry where id = new.entry_id;
    if entry.written_in <> pg_current_xact_id() then
        raise exception 'journal entry % is closed', new.entry_id using errcode = 'check_violation';
    end if;
    if new.account = 'CONTRIBUTION_EXPENSE' then
        update funding.line set committed = committed + new.debit - new.credit where id = entry.line_id;
    elsif new.account = 'TREASURY_CASH' then
        update funding.line set paid = paid + new.credit - new.debit where id = entry.line_id;
    end if;
    return null;
end
$$;
create trigger take_posting after insert on funding.posting for each row execute function funding.take_posting();

-- Checked when the transaction commits, so that the postings of an entry may be written one by one.
create function funding.require_balance() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    entry bigint := (to_jsonb(new) ->> tg_argv[0])::bigint;
begin
    if not exists (select from funding.posting where entry_id = entry having sum(debit) = sum(credit)) then
        raise exception 'journal entry % does not balance', entry using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger balances after insert on funding.entry
    deferrable initially deferred for each row execute function funding.require_balance('id');
create constraint trigger balances after insert on funding.posting
    deferrable initially deferred for each row execute function funding.require_balance('entry_id');
