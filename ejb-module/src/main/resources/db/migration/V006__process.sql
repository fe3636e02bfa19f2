create schema cancellation;
grant usage on schema cancellation to handcart_app;

create table cancellation.cancellation (
    org_id          uuid    not null,
    id              uuid    not null,
    order_id        uuid    not null,
    store_code      text    not null,
    status          text    not null,
    reason          text    not null,
    comment         text,
    refund_method   text    not null,
    requested_by    text    not null,
    currency        char(3) not null,
    value_minor         bigint not null default 0,
    cod_reduction_minor bigint not null default 0,
    refund_minor        bigint not null default 0,
    -- how often value was settled: once at the request, once for each answer of the warehouse
    settlements     integer not null default 0,
    deadline_at     timestamptz,
    needs_attention text,
    version         bigint  not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    primary key (org_id, id)
);
create index cancellation_order on cancellation.cancellation (org_id, order_id, created_at desc);
create index cancellation_deadline on cancellation.cancellation (org_id, deadline_at) where status = 'PENDING_WMS' and needs_attention is null;
create index cancellation_attention on cancellation.cancellation (org_id, created_at desc) where needs_attention is not null;
call shared.protect('cancellation.cancellation', 'select, insert, update');

create table cancellation.cancellation_item (
    org_id          uuid    not null,
    id              uuid    not null,
    cancellation_id uuid    not null,
    order_line_id   uuid    not null,
    position        integer not null,
    requested       integer not null check (requested > 0),
    cancelled       integer not null default 0 check (cancelled >= 0),
    pending         integer not null default 0 check (pending >= 0),
    rejected        integer not null default 0 check (rejected >= 0),
    reject_reason   text,
    -- units among the rejected that the warehouse refused; it reports them cumulatively
    refused         integer not null default 0 check (refused >= 0),
    value_minor     bigint  not null default 0,
    derivation      text    not null default '',
    primary key (org_id, id),
    unique (org_id, cancellation_id, order_line_id),
    foreign key (org_id, cancellation_id) references cancellation.cancellation,
    check (requested = cancelled + pending + rejected),
    check (refused <= rejected)
);
call shared.protect('cancellation.cancellation_item', 'select, insert, update');

create schema fulfillment;
grant usage on schema fulfillment to handcart_app;

-- One release of an order to a warehouse, and where its event stream stands.
create table fulfillment.release (
    org_id       uuid        not null,
    order_id     uuid        not null,
    -- known once it is released; the warehouse may name the order by it
    order_number text,
    store_code   text        not null,
    -- EMPTY: everything was cancelled before it was due
    status       text        not null check (status in ('DUE', 'SENT', 'ACKNOWLEDGED', 'EMPTY')),
    due_at       timestamptz not null,
    released_at  timestamptz,
    acknowledged_at timestamptz,
    -- every event up to this sequence number has been applied
    last_seq     integer     not null default 0,
    version      bigint      not null,
    primary key (org_id, order_id)
);
create unique index release_number on fulfillment.release (org_id, order_number) where order_number is not null;
create index release_due on fulfillment.release (org_id, due_at) where status = 'DUE';
call shared.protect('fulfillment.release', 'select, insert, update');

-- Every event the warehouse sent, applied, waiting for an earlier one, or set aside with the reason (D22).
create table fulfillment.warehouse_event (
    org_id      uuid        not null,
    event_id    text        not null,
    order_ref   text        not null,
    order_id    uuid,
    seq         integer     not null,
    type        text        not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null default clock_timestamp(),
    status      text        not null check (status in ('APPLIED', 'PARKED', 'TIMELINE_ONLY', 'EXCEPTION')),
    apply_after timestamptz,
    detail      text,
    -- the figures as read, and the message as it came
    lines       text        not null,
    payload     text        not null,
    primary key (org_id, event_id)
);
create index warehouse_event_order on fulfillment.warehouse_event (org_id, order_ref, seq);
create index warehouse_event_parked on fulfillment.warehouse_event (org_id, apply_after) where status = 'PARKED';
call shared.protect('fulfillment.warehouse_event', 'select, insert, update');

create schema delivery;
grant usage on schema delivery to handcart_app;

create table delivery.delivery (
    org_id       uuid        not null,
    order_id     uuid        not null,
    store_code   text        not null,
    status       text        not null check (status in ('REQUESTED', 'ASSIGNED', 'PICKED_UP', 'IN_TRANSIT', 'DELIVERED', 'FAILED')),
    rider_id     text,
    requested_at timestamptz not null,
    assigned_at  timestamptz,
    picked_up_at timestamptz,
    delivered_at timestamptz,
    version      bigint      not null,
    primary key (org_id, order_id)
);
create index delivery_rider on delivery.delivery (org_id, rider_id) where status in ('ASSIGNED', 'PICKED_UP', 'IN_TRANSIT');
call shared.protect('delivery.delivery', 'select, insert, update');

create schema channel;
grant usage on schema channel to handcart_app;

create table channel.import_job (
    org_id       uuid        not null,
    id           uuid        not null,
    kind         text        not null,
    store_code   text        not null,
    file_name    text        not null,
    file_sha256  text        not null,
    status       text        not null check (status in ('STAGING', 'RUNNING', 'COMPLETED', 'FAILED')),
    rows_staged  integer     not null default 0,
    rows_done    integer     not null default 0,
    -- invoices up to the one that begins in this row are taken; a restart goes on behind it
    cursor_row   integer     not null default 0,
    rows_total   integer,
    error        text,
    figures      text,
    created_by   text        not null,
    created_at   timestamptz not null default clock_timestamp(),
    started_at   timestamptz,
    finished_at  timestamptz,
    primary key (org_id, id),
    unique (org_id, store_code, file_sha256)
);
call shared.protect('channel.import_job', 'select, insert, update');

create table channel.import_row (
    org_id      uuid    not null,
    job_id      uuid    not null,
    row_no      integer not null,
    invoice     text    not null,
    -- rows of one invoice are taken together, at the place of its first row
    invoice_row integer not null,
    stock_code  text    not null,
    sku         text    not null,
    description text    not null,
    quantity    integer not null,
    invoiced_at timestamp not null,
    unit_price  numeric(19, 4) not null,
    customer    text    not null,
    country     text    not null,
    malformed   text,
    outcome     text,
    detail      text,
    order_id    uuid,
    order_line_id uuid,
    -- purchase rows: units not yet cancelled; cancellation rows: units that found no purchase
    open_units  integer,
    -- cancellation rows: over how many purchases their units are spread
    purchases_taken integer,
    -- exact value less the booked one, where the price has more digits than the currency
    residual    numeric(19, 4),
    primary key (org_id, job_id, row_no)
);
create index import_row_open on channel.import_row (org_id, job_id, customer, sku, unit_price, row_no desc) where open_units > 0;
create index import_row_invoice on channel.import_row (org_id, job_id, invoice_row, row_no);
create index import_row_invoice_number on channel.import_row (org_id, job_id, invoice, row_no);
call shared.protect('channel.import_row', 'select, insert, update, delete');
