create schema validation;
grant usage on schema validation to handcart_app;

-- The rules as they are now; what they were is in validation_rule_version.
create table validation.validation_rule (
    org_id         uuid        not null,
    code           text        not null,
    -- null: for every store
    store_code     text,
    severity       text        not null check (severity in ('REFUSE', 'HOLD', 'WARN')),
    -- CEL; true means the rule is broken
    expression     text        not null,
    message        text        not null,
    pointer        text,
    effective_from timestamptz,
    effective_to   timestamptz,
    active         boolean     not null default true,
    version        bigint      not null,
    changed_by     text        not null,
    changed_at     timestamptz not null,
    primary key (org_id, code),
    check (effective_from < effective_to)
);
call shared.protect('validation.validation_rule', 'select, insert, update');

-- Who changed what: every version of every rule, append only.
create table validation.validation_rule_version (
    org_id         uuid        not null,
    code           text        not null,
    version        bigint      not null,
    store_code     text,
    severity       text        not null,
    expression     text        not null,
    message        text        not null,
    pointer        text,
    effective_from timestamptz,
    effective_to   timestamptz,
    active         boolean     not null,
    changed_by     text        not null,
    changed_at     timestamptz not null,
    correlation_id text        not null,
    primary key (org_id, code, version),
    foreign key (org_id, code) references validation.validation_rule
);
call shared.protect('validation.validation_rule_version', 'select, insert');

-- Counts the changes of an organisation's rules: what is compiled and cached is right as long as this stands still.
create table validation.rule_set (
    org_id  uuid   not null primary key,
    version bigint not null
);
call shared.protect('validation.rule_set', 'select, insert, update');

-- Rules that could not be evaluated for an order, append only.
create table validation.rule_failure (
    org_id      uuid        not null,
    id          uuid        not null,
    code        text        not null,
    version     bigint      not null,
    order_id    uuid        not null,
    failure     text        not null,
    occurred_at timestamptz not null,
    primary key (org_id, id)
);
create index rule_failure_code on validation.rule_failure (org_id, code, occurred_at desc);
call shared.protect('validation.rule_failure', 'select, insert');

-- Orders that wait for somebody's word before they go to the warehouse.
create table ordering.order_hold (
    org_id         uuid        not null,
    id             uuid        not null,
    order_id       uuid        not null,
    store_code     text        not null,
    -- RULE or PERSON; reason is the rule's code, or a word such as FRAUD_SUSPECTED
    source         text        not null check (source in ('RULE', 'PERSON')),
    reason         text        not null,
    detail         text        not null,
    placed_by      text        not null,
    placed_at      timestamptz not null,
    -- when nobody has decided by then, what happens
    until_at       timestamptz,
    on_expiry      text        not null default 'RELEASE' check (on_expiry in ('RELEASE', 'CANCEL')),
    released_by    text,
    released_at    timestamptz,
    release_reason text,
    primary key (org_id, id),
    foreign key (org_id, order_id) references ordering.orders,
    check ((released_at is null) = (released_by is null))
);
create index order_hold_order on ordering.order_hold (org_id, order_id, placed_at);
create index order_hold_open on ordering.order_hold (org_id, placed_at desc, id desc) where released_at is null;
create index order_hold_expiry on ordering.order_hold (org_id, until_at) where released_at is null and until_at is not null;
call shared.protect('ordering.order_hold', 'select, insert, update');

-- How many of an order's holds are open: kept on the locked row, so that a release need not count.
alter table ordering.orders add column open_holds integer not null default 0 check (open_holds >= 0);

-- A release that waits for the order's holds; the sweeper does not look at it.
alter table fulfillment.release drop constraint release_status_check;
alter table fulfillment.release add constraint release_status_check
    check (status in ('DUE', 'HELD', 'SENT', 'ACKNOWLEDGED', 'EMPTY'));
