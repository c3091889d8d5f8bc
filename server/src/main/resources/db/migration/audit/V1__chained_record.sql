create schema audit;
grant usage on schema audit to payung_app;

create table audit.record (
    sequence bigint primary key,
    recorded_at timestamptz not null,
    actor text not null,
    act text not null,
    subject_kind text not null,
    subject_id text not null,
    territory_code text collate "C" not null,
    detail text not null,
    previous_hash bytea not null,
    hash bytea not null
);
create index on audit.record (subject_kind, subject_id);
create index on audit.record (territory_code, sequence);

alter table audit.record enable row level security;
create policy territory on audit.record for select
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
-- The application may read, never write: records come in through append() alone.
grant select on audit.record to payung_app;

create function audit.hash_of(
    sequence bigint, recorded_at timestamptz, actor text, act text, subject_kind text, subject_id text,
    territory_code text, detail text, previous_hash bytea) returns bytea
language sql immutable as $$
    select sha256(convert_to(concat_ws(chr(31), sequence::text,
        to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        actor, act, subject_kind, subject_id, territory_code, detail, encode(previous_hash, 'hex')), 'UTF8'))
$$;

create function audit.append(act text, subject_kind text, subject_id text, territory_code text, detail text)
    returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    last audit.record;
    fresh audit.record;
begin
    perform pg_advisory_xact_lock(7298412);
    select * into last from audit.record order by sequence desc limit 1;
    fresh.sequence := coalesce(last.sequence, 0) + 1;
    fresh.recorded_at := clock_timestamp();
    fresh.actor := coalesce(nullif(current_setting('app.actor', true), ''), 'nobody');
    fresh.act := append.act;
    fresh.subject_kind := append.subject_kind;
    fresh.subject_id := append.subject_id;
    fresh.territory_code := append.territory_code;
    fresh.detail := append.detail;
    fresh.previous_hash := coalesce(last.hash, '\x00'::bytea);
    fresh.hash := audit.hash_of(fresh.sequence, fresh.recorded_at, fresh.actor, fresh.act, fresh.subject_kind,
        fresh.subject_id, fresh.territory_code, fresh.detail, fresh.previous_hash);
    insert into audit.record select fresh.*;
    return fresh.sequence;
end
$$;
revoke all on function audit.append from public;
grant execute on function audit.append to payung_app;
