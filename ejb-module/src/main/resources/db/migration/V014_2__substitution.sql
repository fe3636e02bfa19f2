-- Products the warehouse picked instead of what was ordered (D20): the original line, the line the substitute got, and
-- what was decided. A row that waits for consent has no substitute line yet.
create table fulfillment.substitution (
    org_id            uuid        not null,
    id                uuid        not null,
    order_id          uuid        not null,
    store_code        text        not null,
    line_id           uuid        not null,
    substitute_line_id uuid       not null,
    sku               text        not null,
    name              text        not null,
    stocked           boolean     not null,
    quantity          integer     not null check (quantity > 0),
    status            text        not null check (status in ('PENDING', 'MATCHED', 'CONSENTED', 'ABSORBED', 'SHORTED', 'VOID')),
    currency          char(3)     not null,
    unit_price_minor  bigint      not null,
    -- the substitute's taxes as JSON, frozen when it was picked
    taxes             text        not null,
    original_minor    bigint      not null,
    substitute_minor  bigint      not null,
    expires_at        timestamptz,
    created_at        timestamptz not null,
    decided_at        timestamptz,
    decided_by        text,
    version           bigint      not null,
    primary key (org_id, id)
);
create index substitution_order on fulfillment.substitution (org_id, order_id, created_at);
create index substitution_pending on fulfillment.substitution (org_id, expires_at) where status = 'PENDING';
call shared.protect('fulfillment.substitution', 'select, insert, update');
