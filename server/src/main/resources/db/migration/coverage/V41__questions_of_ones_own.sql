-- What one person's month cost in a paid lot: all insurance programmes together, by the lines of its bill. Whoever sees
-- the people of a lot may not see the sponsor's bill, so the function reads as the owner; it gives rates and no sums.
create function coverage.month_rates(lots bigint[], from_month date, to_month date)
    returns table (lot_id bigint, month date, rate bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    return query
    select each.lot_id, each.month, sum(each.rate)::bigint
    from (
        select b.lot_id, m.month::date as month, l.scheme, max(l.rate) as rate
        from contribution.bill b join contribution.bill_line l on l.bill_id = b.id
            cross join generate_series(from_month, to_month, interval '1 month') m (month)
        where b.lot_id = any (lots) and l.first_month <= m.month and l.until_month > m.month
        group by 1, 2, 3
    ) each
    group by 1, 2;
end
$$;
revoke all on function coverage.month_rates from public;
grant execute on function coverage.month_rates to payung_app;

-- A question that somebody keeps for herself, under a name of her own. It holds no answer.
create table coverage.saved_view (
    id bigint generated always as identity primary key,
    owner text not null default current_setting('app.actor', true) check (owner <> ''),
    name text not null check (name <> ''),
    question text not null check (length(question) <= 2000),
    saved_at timestamptz not null default now(),
    unique (owner, name)
);
alter table coverage.saved_view enable row level security;
create policy ones_own on coverage.saved_view using (owner = current_setting('app.actor', true));
grant select, insert, delete, update (question, saved_at) on coverage.saved_view to payung_app;
