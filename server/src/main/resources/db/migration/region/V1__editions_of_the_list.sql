create schema region;
grant usage on schema region to payung_app;

create table region.edition (
    edition text primary key,
    decree text not null,
    source text not null,
    licence text not null,
    regions integer not null check (regions > 0),
    loaded_at timestamptz not null default now()
);
grant select, insert on region.edition to payung_app;

-- One row per code that ever was in a loaded edition. A code that an edition drops is retired, not deleted: people,
-- bills and figures keep pointing to it.
create table region.place (
    code text collate "C" primary key
        check (code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[1-3][0-9]{3})?)?)?$'),
    name text not null check (name <> ''),
    bps_code text check (bps_code ~ '^[0-9]{2}([0-9]{2}([0-9]{3})?)?$'),
    first_edition text not null references region.edition,
    retired_edition text references region.edition
);
create unique index bps_code_of_a_current_place on region.place (bps_code) where retired_edition is null;
grant select, insert, update on region.place to payung_app;
