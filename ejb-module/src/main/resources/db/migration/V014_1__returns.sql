-- Delivered goods that came back (D24): money at once, stock after inspection.
create schema returns;
grant usage on schema returns to handcart_app;

create table returns.goods_return (
    org_id        uuid        not null,
    id            uuid        not null,
    order_id      uuid        not null,
    store_code    text        not null,
    status        text        not null check (status in ('RECEIVED', 'INSPECTED')),
    reason        text        not null,
    comment       text,
    refund_method text        not null,
    requested_by  text        not null,
    currency      char(3)     not null,
    cod_reduction_minor bigint not null default 0,
    refund_minor  bigint      not null default 0,
    -- how the order's worth changed, as JSON
    worth         text        not null,
    inspections   integer     not null default 0,
    version       bigint      not null,
    created_at    timestamptz not null,
    inspected_at  timestamptz,
    primary key (org_id, id)
);
create index goods_return_order on returns.goods_return (org_id, order_id, created_at desc);
create index goods_return_waiting on returns.goods_return (org_id, store_code, created_at) where status = 'RECEIVED';
call shared.protect('returns.goods_return', 'select, insert, update');

create table returns.return_item (
    org_id        uuid    not null,
    id            uuid    not null,
    return_id     uuid    not null,
    order_line_id uuid    not null,
    position      integer not null,
    sku           text    not null,
    -- counted in stock, so that inspection changes it
    stocked       boolean not null,
    quantity      integer not null check (quantity > 0),
    restocked     integer not null default 0 check (restocked >= 0),
    damaged       integer not null default 0 check (damaged >= 0),
    value_minor   bigint  not null,
    net_minor     bigint  not null,
    restocking_minor bigint not null default 0 check (restocking_minor >= 0),
    -- how the value came about, as JSON
    worth         text    not null,
    primary key (org_id, id),
    unique (org_id, return_id, order_line_id),
    foreign key (org_id, return_id) references returns.goods_return,
    check (restocked + damaged <= quantity)
);
call shared.protect('returns.return_item', 'select, insert, update');
