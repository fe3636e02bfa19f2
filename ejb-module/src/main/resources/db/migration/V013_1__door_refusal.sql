-- Units the customer refused at the door (D12, D33): they left the order, and come back to the store as goods to look at.
alter table ordering.order_line add column refused integer not null default 0 check (refused >= 0);
alter table ordering.order_line drop constraint conserves_units;
alter table ordering.order_line add constraint conserves_units check (
    ordered = open + reserved + released + picked + packed + out + delivered + refused + cancelled + short);

-- REFUSED: nothing was handed over, the delivery has ended.
alter table delivery.delivery drop constraint delivery_status_check;
alter table delivery.delivery add constraint delivery_status_check check (
    status in ('REQUESTED', 'ASSIGNED', 'PICKED_UP', 'IN_TRANSIT', 'DELIVERED', 'REFUSED', 'FAILED'));

-- What was refused at a door, and what it did to the money.
create table cod.refusal (
    org_id              uuid        not null,
    id                  uuid        not null,
    order_id            uuid        not null,
    store_code          text        not null,
    rider_id            text        not null,
    reason              text        not null,
    comment             text,
    -- nothing was handed over
    whole               boolean     not null,
    quoted_version      integer     not null,
    currency            char(3)     not null,
    -- what the order is worth less: units, and fees that went with them
    value_minor         bigint      not null,
    fees_minor          bigint      not null,
    cod_reduction_minor bigint      not null,
    refund_minor        bigint      not null,
    -- due that is not asked for any more although the order is worth it
    waived_minor        bigint      not null,
    due_minor           bigint      not null,
    version             integer     not null,
    refused_at          timestamptz not null,
    recorded_at         timestamptz not null default clock_timestamp(),
    primary key (org_id, id)
);
create index refusal_order on cod.refusal (org_id, order_id);
call shared.protect('cod.refusal', 'select, insert');

create table cod.refusal_item (
    org_id        uuid    not null,
    refusal_id    uuid    not null,
    position      integer not null,
    order_line_id uuid    not null,
    sku           text    not null,
    quantity      integer not null check (quantity > 0),
    value_minor   bigint  not null,
    derivation    text    not null,
    primary key (org_id, refusal_id, position),
    foreign key (org_id, refusal_id) references cod.refusal
);
call shared.protect('cod.refusal_item', 'select, insert');

-- Goods on their way back. RECEIVED: in the store, but nobody has looked at them: they are no stock. INSPECTED: good
-- ones are stock again, damaged ones are stock that cannot be sold.
create table delivery.return_task (
    org_id       uuid        not null,
    id           uuid        not null,
    order_id     uuid        not null,
    store_code   text        not null,
    rider_id     text        not null,
    reason       text        not null,
    status       text        not null check (status in ('OPEN', 'RECEIVED', 'INSPECTED')),
    created_at   timestamptz not null,
    received_at  timestamptz,
    received_by  text,
    inspected_at timestamptz,
    inspected_by text,
    version      bigint      not null,
    primary key (org_id, id)
);
create index return_task_order on delivery.return_task (org_id, order_id);
create index return_task_store on delivery.return_task (org_id, store_code, created_at) where status <> 'INSPECTED';
create index return_task_rider on delivery.return_task (org_id, rider_id, created_at) where status = 'OPEN';
call shared.protect('delivery.return_task', 'select, insert, update');

create table delivery.return_task_item (
    org_id   uuid    not null,
    task_id  uuid    not null,
    sku      text    not null,
    quantity integer not null check (quantity > 0),
    good     integer check (good >= 0),
    damaged  integer check (damaged >= 0),
    missing  integer check (missing >= 0),
    primary key (org_id, task_id, sku),
    foreign key (org_id, task_id) references delivery.return_task,
    check (good is null or good + damaged + missing = quantity)
);
call shared.protect('delivery.return_task_item', 'select, insert, update');
