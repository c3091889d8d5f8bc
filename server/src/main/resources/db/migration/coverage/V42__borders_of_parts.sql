-- Borders that a region supplied for its parts, simplified for drawing. Borders are no secret: the board for everybody
-- draws them; only those whose territory it is replace them.
create table coverage.outline_set (
    id bigint generated always as identity primary key,
    region_code text collate "C" not null unique,
    file_name text not null,
    source text not null check (source <> ''),
    places int not null check (places > 0),
    points_before int not null,
    points_after int not null,
    supplied_by text not null default current_setting('app.actor', true),
    supplied_at timestamptz not null default now()
);
alter table coverage.outline_set enable row level security;
create policy reading on coverage.outline_set for select using (true);
create policy supplying on coverage.outline_set for insert
    with check ((region_code = 'ID' and current_setting('app.scope_from', true) = '0')
        or (region_code >= current_setting('app.scope_from', true) and region_code < current_setting('app.scope_to', true)));
create policy taking_away on coverage.outline_set for delete
    using ((region_code = 'ID' and current_setting('app.scope_from', true) = '0')
        or (region_code >= current_setting('app.scope_from', true) and region_code < current_setting('app.scope_to', true)));
grant select, insert, delete on coverage.outline_set to payung_app;

create table coverage.outline (
    set_id bigint not null references coverage.outline_set,
    code text collate "C" not null,
    rings text not null check (rings ~ '^[-0-9. |]+$'),
    primary key (set_id, code)
);
grant select, insert, delete on coverage.outline to payung_app;
