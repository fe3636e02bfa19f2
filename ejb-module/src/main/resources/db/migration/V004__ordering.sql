create schema ordering;
grant usage on schema ordering to handcart_app;

create table ordering.orders (
    org_id            uuid        not null,
    id                uuid        not null,
    order_number      text        not null,
    channel           text        not null,
    external_id       text,
    store_code        text        not null,
    currency          char(3)     not null,
    customer_id       text,
    customer_name     text,
    customer_phone    text,
    customer_email    text,
    address_line1     text,
    address_line2     text,
    address_city      text,
    address_region    text,
    address_postal_code text,
    address_country   char(2),
    address_latitude  numeric(9, 6),
    address_longitude numeric(9, 6),
    status            text        not null,
    sub_status        text,
    -- progress that is not in the lines: ASSIGNED_TO_STORE, ASSIGNED_TO_PARTNER, PICKED_UP, IN_TRANSIT, CLOSED
    milestone         text        not null default 'NONE',
    payment_status    text        not null,
    return_status     text        not null default 'NONE',
    items_minor       bigint      not null,
    discount_minor    bigint      not null,
    fees_minor        bigint      not null,
    tax_minor         bigint      not null,
    -- what the order is worth now, after cancellations and shorts
    total_minor       bigint      not null,
    notes             text,
    confirmed_at      timestamptz,
    due_at            timestamptz,
    -- when the rider handed it over; units whose late SHIP report is older were with it
    delivered_at      timestamptz,
    promise_minutes   integer     not null,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    primary key (org_id, id),
    unique (org_id, order_number)
);
create unique index orders_external on ordering.orders (org_id, channel, external_id) where external_id is not null;
create index orders_created on ordering.orders (org_id, created_at desc, id desc);
create index orders_store_created on ordering.orders (org_id, store_code, created_at desc, id desc);
create index orders_status_created on ordering.orders (org_id, status, created_at desc, id desc);
create index orders_customer on ordering.orders (org_id, customer_id, created_at desc, id desc);
call shared.protect('ordering.orders', 'select, insert, update');

-- A bundle that was ordered: its price is spread over its component lines by D2; the parent has no units of its own.
create table ordering.order_bundle (
    org_id       uuid    not null,
    id           uuid    not null,
    order_id     uuid    not null,
    line_number  integer not null,
    sku          text    not null,
    name         text    not null,
    quantity     integer not null check (quantity > 0),
    price_minor  bigint  not null,
    primary key (org_id, id),
    foreign key (org_id, order_id) references ordering.orders
);
create index order_bundle_order on ordering.order_bundle (org_id, order_id);
call shared.protect('ordering.order_bundle', 'select, insert');

create table ordering.order_line (
    org_id         uuid    not null,
    id             uuid    not null,
    order_id       uuid    not null,
    line_number    integer not null,
    sku            text    not null,
    name           text    not null,
    stocked        boolean not null,
    bundle_id      uuid,
    bundle_ratio   integer,
    on_short       text    not null default 'REFUND',
    unit_price_minor bigint not null,
    ordered        integer not null check (ordered > 0),
    open           integer not null default 0 check (open >= 0),
    reserved       integer not null default 0 check (reserved >= 0),
    released       integer not null default 0 check (released >= 0),
    picked         integer not null default 0 check (picked >= 0),
    packed         integer not null default 0 check (packed >= 0),
    out            integer not null default 0 check (out >= 0),
    delivered      integer not null default 0 check (delivered >= 0),
    cancelled      integer not null default 0 check (cancelled >= 0),
    short          integer not null default 0 check (short >= 0),
    returned       integer not null default 0 check (returned >= 0),
    -- units among released, picked and packed that wait for the warehouse's word on a cancellation (D13)
    held           integer not null default 0 check (held >= 0),
    -- the warehouse's cumulative figures, merged by max (D22)
    wms_picked     integer not null default 0,
    wms_packed     integer not null default 0,
    wms_shipped    integer not null default 0,
    wms_short      integer not null default 0,
    wms_cancelled  integer not null default 0,
    -- frozen at placement for all ordered units; net = gross − discount (+ tax when exclusive)
    gross_minor    bigint  not null,
    discount_minor bigint  not null default 0,
    tax_minor      bigint  not null default 0,
    net_minor      bigint  not null,
    primary key (org_id, id),
    foreign key (org_id, order_id) references ordering.orders,
    unique (org_id, order_id, line_number),
    -- D12: no unit is ever lost or made
    constraint conserves_units check (ordered = open + reserved + released + picked + packed + out + delivered + cancelled + short),
    check (returned <= delivered),
    check (held <= released + picked + packed)
);
call shared.protect('ordering.order_line', 'select, insert, update');

create table ordering.order_fee (
    org_id         uuid   not null,
    id             uuid   not null,
    order_id       uuid   not null,
    position       integer not null,
    type           text   not null,
    amount_minor   bigint not null,
    refunded_minor bigint not null default 0,
    refund_policy  text   not null,
    primary key (org_id, id),
    foreign key (org_id, order_id) references ordering.orders,
    check (refunded_minor between 0 and amount_minor)
);
create index order_fee_order on ordering.order_fee (org_id, order_id);
call shared.protect('ordering.order_fee', 'select, insert, update');

create table ordering.order_discount (
    org_id       uuid    not null,
    id           uuid    not null,
    order_id     uuid    not null,
    position     integer not null,
    code         text    not null,
    amount_minor bigint  not null,
    primary key (org_id, id),
    foreign key (org_id, order_id) references ordering.orders
);
create index order_discount_order on ordering.order_discount (org_id, order_id);
call shared.protect('ordering.order_discount', 'select, insert');

create table ordering.order_number_counter (
    org_id     uuid    not null,
    store_code text    not null,
    day        date    not null,
    last       integer not null,
    primary key (org_id, store_code, day)
) with (fillfactor = 50);
call shared.protect('ordering.order_number_counter');
