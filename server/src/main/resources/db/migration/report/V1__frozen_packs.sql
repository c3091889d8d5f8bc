create schema report;
grant usage on schema report to payung_app;

-- The report of a month as it was closed: every figure of its tables, word for word, as known at the moment of the cut-off.
create table report.pack (
    id bigint generated always as identity primary key,
    territory_code text collate "C" not null,
    month date not null check (extract(day from month) = 1),
    cut_off timestamptz not null,
    tables jsonb not null,
    figures_hash text not null check (figures_hash ~ '^[0-9a-f]{64}$'),
    seal text not null,
    closed_by text not null,
    closed_at timestamptz not null default now(),
    unique (territory_code, month)
);
alter table report.pack enable row level security;
create policy territory on report.pack
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
-- Closed is closed: nothing may change or remove it.
grant select, insert on report.pack to payung_app;
