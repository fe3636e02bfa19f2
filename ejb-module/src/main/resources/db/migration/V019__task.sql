create schema task;
grant usage on schema task to handcart_app;

-- Work that waits for people. One for each thing, for ever: a second of the same kind and subject is the same task.
create table task.task (
    org_id      uuid        not null,
    id          uuid        not null,
    kind        text        not null,
    -- the thing that waits: a cancellation, a refund, a report
    subject_id  text        not null,
    status      text        not null check (status in ('OPEN', 'CLAIMED', 'DONE', 'CANCELLED')),
    order_id    uuid,
    -- null: of no store; only people of every store see it
    store_code  text,
    title       text        not null,
    detail      text        not null,
    -- the role that has to do it now
    owner       text        not null,
    person      text,
    due_at      timestamptz not null,
    -- when the next role is asked; null: nobody stands above, or the task is over
    escalate_at timestamptz,
    escalations integer     not null default 0 check (escalations >= 0),
    opened_by   text        not null,
    opened_at   timestamptz not null,
    closed_by   text,
    closed_at   timestamptz,
    outcome     text,
    comment     text,
    version     bigint      not null,
    primary key (org_id, id),
    unique (org_id, kind, subject_id),
    check ((status in ('DONE', 'CANCELLED')) = (closed_at is not null)),
    check ((closed_at is null) = (closed_by is null)),
    check ((closed_at is null) = (outcome is null)),
    check (status <> 'CLAIMED' or person is not null)
);
create index task_waiting on task.task (org_id, due_at, id) where status in ('OPEN', 'CLAIMED');
create index task_escalation on task.task (org_id, escalate_at) where escalate_at is not null;
create index task_order on task.task (org_id, order_id) where order_id is not null;
call shared.protect('task.task', 'select, insert, update');
