-- How often anything changed that an answer rests on. Counted when a transaction commits, so that nobody waits for a
-- number while others work, and in several rows, so that commits seldom wait for each other. Their sum grows with every
-- change a reader can see: an answer worked out under the same sum is still right.
create table coverage.changes (slot int primary key, counted bigint not null) with (fillfactor = 50);
insert into coverage.changes select slot, 0 from generate_series(0, 15) slot;
grant select on coverage.changes to payung_app;

create function coverage.count_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if coalesce(current_setting('coverage.counted', true), '') <> 'yes' then
        perform set_config('coverage.counted', 'yes', true);
        update coverage.changes set counted = counted + 1 where slot = pg_backend_pid() & 15;
    end if;
    return null;
end
$$;

create constraint trigger counted after insert or update or delete on coverage.reported
    deferrable initially deferred for each row execute function coverage.count_change();
create constraint trigger counted after insert or update or delete on coverage.target
    deferrable initially deferred for each row execute function coverage.count_change();
create constraint trigger counted after insert or update or delete on coverage.change
    deferrable initially deferred for each row execute function coverage.count_change();
