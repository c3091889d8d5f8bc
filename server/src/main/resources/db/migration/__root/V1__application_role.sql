-- The application's role is created before the migrations, because its password comes from the installation's key.
do $$ begin
    if not exists (select from pg_roles where rolname = 'payung_app') then
        raise exception 'role payung_app is missing: start the server once as the owner of the database';
    end if;
end $$;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
