create schema web;
grant usage on schema web to payung_app;

-- Answers to writes that a caller may repeat (header Idempotency-Key).
create table web.kept_answer (
    account_id bigint not null,
    idempotency_key text not null,
    content_hash text not null,
    status int,
    body text,
    kept_at timestamptz not null default now(),
    primary key (account_id, idempotency_key)
);
grant select, insert, update on web.kept_answer to payung_app;
