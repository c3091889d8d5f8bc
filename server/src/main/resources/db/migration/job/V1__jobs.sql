create schema job;
grant usage on schema job to payung_app;

create table job.job (
    id bigint generated always as identity primary key,
    kind text not null,
    subject text not null,
    account_id bigint not null,
    territory_code text collate "C" not null,
    state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    tries int not null default 0,
    done bigint not null default 0,
    total bigint not null default 0,
    cancel_requested boolean not null default false,
    queued_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    problem_code text,
    problem text
);
create index on job.job (kind, subject, id desc);
alter table job.job enable row level security;
create policy territory on job.job
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on job.job to payung_app;

-- Table of the scheduler library; its columns are prescribed by it.
create table job.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index on job.scheduled_task (execution_time);
create index on job.scheduled_task (last_heartbeat);
grant select, insert, update, delete on job.scheduled_task to payung_app;
