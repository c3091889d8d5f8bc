create schema card;
grant usage on schema card to payung_app;

-- One card per person and lot, made when the lot is paid.
create table card.card (
    id bigint generated always as identity (cache 1000) primary key,
    person_id bigint not null,
    lot_id bigint not null,
    member_number text not null,
    name text not null,
    village_code text collate "C" not null,
    funder text not null,
    schemes text[] not null,
    months daterange not null,
    issued_on date not null,
    handed_over_on date,
    handed_over_note text,
    handed_over_by text,
    unique (lot_id, person_id),
    check ((handed_over_on is null) = (handed_over_by is null))
);
create index on card.card (lot_id, village_code, name);
create index on card.card (member_number);
alter table card.card enable row level security;
create policy territory on card.card
    using (village_code >= current_setting('app.scope_from', true)
       and village_code < current_setting('app.scope_to', true));
grant select, insert on card.card to payung_app;
grant update (handed_over_on, handed_over_note, handed_over_by) on card.card to payung_app;

-- What anyone may learn who holds a card with a genuine signature: whether it counts today, and nothing that is not
-- printed on it.
create function card.counts(card_id bigint, today date)
    returns table (active boolean, covered_until date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(bool_or(lot.state = 'ACTIVE' and cover.months @> today), false),
        max(upper(cover.months)) filter (where lot.state = 'ACTIVE') - 1
    from card.card join membership.cover on cover.person_id = card.person_id and cover.lot_id = card.lot_id
        join membership.lot on lot.id = cover.lot_id
    where card.id = card_id
    having count(*) > 0
$$;
revoke all on function card.counts from public;
grant execute on function card.counts to payung_app;
