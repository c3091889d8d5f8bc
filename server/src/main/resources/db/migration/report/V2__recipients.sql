-- Who stands for all on a stage: chosen among those whose cover holds on the day. The name is told only where she agreed.
create table report.recipient (
    id bigint generated always as identity primary key,
    territory_code text collate "C" not null,
    day date not null,
    person_id bigint not null,
    village_code text collate "C" not null,
    name_consent boolean not null,
    chosen_by text not null default current_setting('app.actor', true),
    chosen_at timestamptz not null default now(),
    unique (territory_code, day, person_id)
);
alter table report.recipient enable row level security;
create policy territory on report.recipient
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, delete on report.recipient to payung_app;
