-- What every schema stands on: the organisation of the transaction, row level security, and the tables of messaging.
-- Run by the owner. The application connects as handcart_app, which owns nothing and cannot bypass any policy.

do $$
begin
    if not exists (select from pg_roles where rolname = 'handcart_app') then
        create role handcart_app nologin nosuperuser nobypassrls;
    end if;
end
$$;

create schema shared;
grant usage on schema shared to handcart_app;

-- The organisation of the current transaction; null outside of one, which no row equals.
create function shared.current_org() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('handcart.org', true), '')::uuid;

-- True while the application works before it knows an organisation (log-in) or for all of them (the relay).
create function shared.is_system() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('handcart.scope', true), '') = 'system';

-- Row level security for a table: on, forced, one organisation at a time. Grants what the application may do.
create procedure shared.protect(target regclass, privileges text default 'select, insert, update, delete', system_scope boolean default false)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy own_organisation on %s using (org_id = shared.current_org()) with check (org_id = shared.current_org())', target);
    if system_scope then
        execute format('create policy system_scope on %s using (shared.is_system()) with check (shared.is_system())', target);
    end if;
    execute format('grant %s on %s to handcart_app', privileges, target);
end
$$;

-- Every fact, in order within its stream (for nearly all, the order). Append only.
create table shared.event (
    org_id         uuid        not null,
    id             uuid        not null,
    stream         uuid        not null,
    seq            integer     not null,
    type           text        not null,
    actor          text        not null,
    correlation_id text        not null,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null default clock_timestamp(),
    data           text        not null,
    primary key (org_id, id),
    unique (org_id, stream, seq)
);
call shared.protect('shared.event', 'select, insert');

-- Messages to send. Written in the transaction of the change, sent by the relay in order of position.
create table shared.outbox (
    org_id         uuid        not null,
    id             uuid        not null primary key,
    position       bigint      not null generated always as identity,
    address        text        not null,
    multicast      boolean     not null,
    group_id       text        not null,
    type           text        not null,
    correlation_id text        not null,
    payload        text        not null,
    status         text        not null default 'DUE' check (status in ('DUE', 'SENT', 'FAILED')),
    attempts       integer     not null default 0,
    created_at     timestamptz not null default clock_timestamp(),
    due_at         timestamptz not null default clock_timestamp(),
    sent_at        timestamptz,
    last_error     text
);
create index outbox_due on shared.outbox (position) where status = 'DUE';
create index outbox_backing_off on shared.outbox (due_at) where status = 'DUE' and attempts > 0;
create index outbox_failed on shared.outbox (org_id, position) where status = 'FAILED';
create index outbox_sent on shared.outbox (sent_at) where status = 'SENT';
call shared.protect('shared.outbox', system_scope => true);

-- Messages already taken in; the primary key is what makes a second delivery do nothing.
create table shared.inbox (
    org_id      uuid        not null,
    source      text        not null,
    event_id    text        not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (org_id, source, event_id)
);
call shared.protect('shared.inbox', 'select, insert, delete');

-- Why the deliveries of a message failed so far; moved to the dead letter when the broker gives up.
create table shared.delivery_failure (
    org_id     uuid        not null,
    message_id text        not null,
    attempts   integer     not null default 1,
    cause      text        not null,
    failed_at  timestamptz not null default clock_timestamp(),
    primary key (org_id, message_id)
);
call shared.protect('shared.delivery_failure');

create table shared.dead_letter (
    org_id         uuid        not null,
    id             uuid        not null,
    message_id     text        not null,
    address        text        not null,
    group_id       text,
    type           text,
    correlation_id text        not null,
    payload        text        not null,
    cause          text        not null,
    attempts       integer     not null,
    status         text        not null default 'DEAD' check (status in ('DEAD', 'REDRIVEN', 'DISCARDED')),
    arrived_at     timestamptz not null default clock_timestamp(),
    resolved_at    timestamptz,
    resolved_by    text,
    comment        text,
    sent_payload   text,
    primary key (org_id, id),
    -- the broker may hand a dead letter over twice
    unique (org_id, message_id)
);
create index dead_letter_open on shared.dead_letter (org_id, arrived_at desc, id desc);
call shared.protect('shared.dead_letter');

-- Idempotency keys (D21). The row is inserted before the effect, in the same transaction.
create table shared.idempotency (
    org_id       uuid        not null,
    principal    text        not null,
    route        text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       integer,
    headers      text,
    body         text,
    created_at   timestamptz not null default clock_timestamp(),
    expires_at   timestamptz,
    primary key (org_id, principal, route, key)
);
create index idempotency_expiry on shared.idempotency (expires_at) where expires_at is not null;
call shared.protect('shared.idempotency', system_scope => true);
