create schema contribution;
grant usage on schema contribution to payung_app;

-- The last number given out per year and territory. It is taken in the transaction of the bill, so numbers have no gaps.
create table contribution.number_range (
    year int not null,
    territory_code text collate "C" not null,
    last int not null check (last > 0),
    primary key (year, territory_code)
);
alter table contribution.number_range enable row level security;
create policy territory on contribution.number_range
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on contribution.number_range to payung_app;

-- A bill is written once and never changed; what became of it is its settlement.
create table contribution.bill (
    id bigint generated always as identity primary key,
    number text not null unique,
    territory_code text collate "C" not null,
    lot_id bigint not null unique,
    source text not null,
    programme_id bigint not null,
    programme_name text not null,
    sponsor text not null,
    funding_line_id bigint not null,
    people bigint not null check (people > 0),
    person_months bigint not null check (person_months >= people),
    first_month date not null,
    until_month date not null,
    amount bigint not null check (amount > 0),
    payment_code text not null unique check (payment_code ~ '^[0-9]{16}$'),
    issued_on date not null,
    due_on date,
    due_source text,
    readings text[] not null,
    unconfirmed text[] not null,
    approved_by bigint not null,
    approved_by_name text not null,
    issued_at timestamptz not null,
    check (first_month < until_month),
    check ((due_on is null) = (due_source is null)),
    unique (id, territory_code, amount, approved_by)
);
create index on contribution.bill (territory_code, id);
create index on contribution.bill (programme_id);
alter table contribution.bill enable row level security;
create policy territory on contribution.bill
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert on contribution.bill to payung_app;

create table contribution.bill_line (
    bill_id bigint not null references contribution.bill,
    line int not null,
    scheme text not null,
    first_month date not null,
    until_month date not null,
    months int not null check (months > 0),
    people bigint not null check (people > 0),
    rate bigint not null check (rate >= 0),
    amount bigint not null,
    sources text[] not null check (cardinality(sources) > 0),
    primary key (bill_id, line),
    constraint people_times_months_times_rate check (amount = people * months * rate)
);
alter table contribution.bill_line enable row level security;
create policy with_its_bill on contribution.bill_line
    using (exists (select from contribution.bill where id = bill_id));
grant select, insert on contribution.bill_line to payung_app;

create function contribution.require_sum() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.amount is distinct from (select sum(amount) from contribution.bill_line where bill_id = new.id) then
        raise exception 'the lines of bill % do not add up to its amount', new.number using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger lines_add_up after insert on contribution.bill
    deferrable initially deferred for each row execute function contribution.require_sum();

-- What became of a bill: at most one row, either paid or cancelled. The foreign key makes the amount that of the bill.
create table contribution.settlement (
    bill_id bigint primary key,
    territory_code text collate "C" not null,
    amount bigint not null,
    approved_by bigint not null,
    kind text not null check (kind in ('PAID', 'CANCELLED')),
    settled_on date not null,
    proof_number text check (proof_number <> ''),
    reason text check (reason <> ''),
    settled_by bigint not null,
    settled_by_name text not null,
    settled_at timestamptz not null,
    foreign key (bill_id, territory_code, amount, approved_by)
        references contribution.bill (id, territory_code, amount, approved_by),
    constraint two_people check (kind <> 'PAID' or settled_by <> approved_by),
    constraint payment_has_proof check ((kind = 'PAID') = (proof_number is not null)),
    constraint cancellation_has_reason check ((kind = 'CANCELLED') = (reason is not null))
);
alter table contribution.settlement enable row level security;
create policy territory on contribution.settlement
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert on contribution.settlement to payung_app;

create table contribution.proof (
    bill_id bigint primary key references contribution.settlement,
    file_name text not null,
    media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    content bytea not null check (length(content) between 1 and 5242880),
    sha256 bytea not null check (sha256 = sha256(content))
);
alter table contribution.proof enable row level security;
create policy with_its_bill on contribution.proof
    using (exists (select from contribution.bill where id = bill_id));
grant select, insert on contribution.proof to payung_app;
