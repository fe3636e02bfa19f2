-- What units are worth when they leave an order (D3, D5, D6, D14).

-- What departures were paid less, because the goods that were kept cost more without them; part of total_minor.
alter table ordering.orders add column withheld_minor bigint not null default 0 check (withheld_minor >= 0);

-- The same by line and by component of tax ('' is the net); it goes back when nothing is kept.
create table ordering.order_withheld (
    org_id       uuid   not null,
    id           uuid   not null,
    order_id     uuid   not null,
    line_id      uuid   not null,
    component    text   not null,
    amount_minor bigint not null check (amount_minor >= 0),
    primary key (org_id, id),
    unique (org_id, order_id, line_id, component),
    foreign key (org_id, order_id) references ordering.orders
);
call shared.protect('ordering.order_withheld', 'select, insert, update');

-- How the worth of every line and of the order came about, as JSON (docs/refund-derivation.md).
alter table cancellation.cancellation_item
    add column net_minor bigint,
    add column tax_minor bigint not null default 0,
    add column worths text not null default '[]';
alter table cancellation.cancellation_item no force row level security;
update cancellation.cancellation_item set net_minor = value_minor;
alter table cancellation.cancellation_item force row level security;
alter table cancellation.cancellation_item
    alter column net_minor set not null,
    add constraint value_is_net_and_tax check (value_minor = net_minor + tax_minor);
alter table cancellation.cancellation
    add column bundle_mode text not null default 'COMPONENT' check (bundle_mode in ('WHOLE_SETS', 'COMPONENT', 'REPRICE')),
    add column policy text not null default 'KEEP' check (policy in ('KEEP', 'CLAWBACK')),
    add column withheld_minor bigint not null default 0,
    add column worths text not null default '[]';

-- What may happen to an order after it was placed, by store; '' is the organisation, for stores without a row.
create table ordering.policy (
    org_id              uuid    not null,
    store_code          text    not null,
    bundle_mode         text    not null check (bundle_mode in ('WHOLE_SETS', 'COMPONENT', 'REPRICE')),
    -- how long a customer has to agree to a dearer substitute, and what happens when they do not (D20)
    consent_seconds     integer not null check (consent_seconds between 0 and 86400),
    without_consent     text    not null check (without_consent in ('ABSORB', 'SHORT')),
    -- a return is taken until the end of this many days of the store after delivery (D24)
    return_days         integer not null check (return_days between 0 and 3650),
    restocking_percent  numeric(5, 2) not null check (restocking_percent between 0 and 100),
    updated_at          timestamptz not null,
    primary key (org_id, store_code)
);
call shared.protect('ordering.policy', 'select, insert, update');
