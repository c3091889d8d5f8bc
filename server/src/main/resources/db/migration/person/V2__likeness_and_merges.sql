-- Keys under which similar people meet: keyed hashes of a name's sound with a birth date, of parts of the identity
-- number with a letter, and so on. Without the key of the vault nobody can make one or tell what it stands for.
create table person.match_key (
    key bigint not null,
    person_id bigint not null,
    primary key (key, person_id)
);
grant insert on person.match_key to payung_app;

-- Numbers under which a person was proposed by mistake, so that the mistake is recognised the next time.
create table person.other_number (
    nik_key uuid primary key,
    nik_sealed bytea not null,
    person_id bigint not null references person.person,
    village_code text collate "C" not null,
    noted_at timestamptz not null default now(),
    noted_by text not null default current_setting('app.actor', true)
);
create index on person.other_number (person_id);
alter table person.other_number enable row level security;
create policy territory on person.other_number
    using (village_code >= current_setting('app.scope_from', true)
       and village_code < current_setting('app.scope_to', true));
grant select, insert on person.other_number to payung_app;

-- Two records of one person. Nothing is moved: months, cards and papers stay where they are, and everybody who asks for
-- one of the two finds both. Taking a merge back is therefore exact.
create table person.merge (
    id bigint generated always as identity primary key,
    kept_id bigint not null references person.person,
    merged_id bigint not null references person.person,
    territory_code text collate "C" not null,
    reason text not null,
    merged_at timestamptz not null default now(),
    merged_by text not null default current_setting('app.actor', true),
    undone_at timestamptz,
    undone_by text,
    undo_reason text,
    check (kept_id <> merged_id),
    check ((undone_at is null) = (undo_reason is null))
);
create unique index merged_into_one_at_a_time on person.merge (merged_id) where undone_at is null;
create index on person.merge (kept_id) where undone_at is null;
alter table person.merge enable row level security;
create policy territory on person.merge
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert on person.merge to payung_app;
grant update (undone_at, undone_by, undo_reason) on person.merge to payung_app;

-- The record that stands for a person: itself unless it was merged into another.
create function person.root_of(person bigint) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with recursive up (id, step) as (
        select root_of.person, 0
        union all
        select merge.kept_id, up.step + 1
        from up join person.merge on merge.merged_id = up.id and merge.undone_at is null
        where up.step < 100
    )
    select id from up order by step desc limit 1
$$;
revoke all on function person.root_of from public;
grant execute on function person.root_of to payung_app;

-- Every record of the people asked for, the asked one first of all.
create function person.together(person_ids bigint[])
    returns table (asked_id bigint, person_id bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp rows 1000 as $$
    select asked.id, asked.id from unnest(person_ids) as asked (id)
    union all
    select asked.id, other.id
    from unnest(person_ids) as asked (id)
        cross join lateral (
            with recursive alike (id) as (
                select asked.id
                union
                select case when merge.kept_id = alike.id then merge.merged_id else merge.kept_id end
                from alike join person.merge
                    on merge.undone_at is null and (merge.kept_id = alike.id or merge.merged_id = alike.id)
            )
            select id from alike where id <> asked.id
        ) other
    where asked.id in (select kept_id from person.merge where undone_at is null
                       union all select merged_id from person.merge where undone_at is null)
$$;
revoke all on function person.together from public;
grant execute on function person.together to payung_app;

-- As before, and now also by numbers that were mistaken; a merged record answers with the one that stands for it.
create or replace function person.match(nik_keys uuid[])
    returns table (nik_key uuid, person_id bigint, name_key text, birth_date date, sex text, village_code text,
        died_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp rows 10000 as $$
    select wanted.nik_key,
        case when merge.id is null then p.id else person.root_of(p.id) end,
        p.name_key, p.birth_date, p.sex, p.village_code, p.died_on
    from unnest(nik_keys) as wanted (nik_key)
        left join person.person own on own.nik_key = wanted.nik_key
        left join person.other_number mistaken on own.id is null and mistaken.nik_key = wanted.nik_key
        join person.person p on p.id = coalesce(own.id, mistaken.person_id)
        left join person.merge on merge.merged_id = p.id and merge.undone_at is null
$$;

-- Who shares a key with somebody proposed, wherever she lives.
create function person.sharing(keys bigint[])
    returns table (key bigint, person_id bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp rows 1000 as $$
    select found.key, found.person_id
    from unnest(keys) as wanted (key) join person.match_key found on found.key = wanted.key
$$;
revoke all on function person.sharing from public;
grant execute on function person.sharing to payung_app;

-- What comparing needs of those people. The answers are compared, not shown: a reader sees of somebody elsewhere only
-- how alike the two records are.
create function person.compared(person_ids bigint[])
    returns table (person_id bigint, root_id bigint, nik_key uuid, nik_sealed bytea, name text, birth_date date,
        sex text, mother_name text, village_code text)
language sql stable security definer set search_path = pg_catalog, pg_temp rows 1000 as $$
    select p.id, case when merge.id is null then p.id else person.root_of(p.id) end, p.nik_key, p.nik_sealed, p.name,
        p.birth_date, p.sex, p.mother_name, p.village_code
    from unnest(person_ids) as wanted (id) join person.person p on p.id = wanted.id
        left join person.merge on merge.merged_id = p.id and merge.undone_at is null
$$;
revoke all on function person.compared from public;
grant execute on function person.compared to payung_app;
