create schema catalog;
grant usage on schema catalog to handcart_app;

create table catalog.product (
    org_id     uuid        not null,
    sku        text        not null,
    name       text        not null,
    tax_class  text,
    gtin       text,
    -- A charge or a service has no stock.
    stocked    boolean     not null default true,
    active     boolean     not null default true,
    version    bigint      not null default 1,
    updated_at timestamptz not null default clock_timestamp(),
    primary key (org_id, sku)
);
call shared.protect('catalog.product', 'select, insert, update');

-- A product with components is a bundle; its own stock is never counted.
create table catalog.bundle_component (
    org_id     uuid    not null,
    bundle_sku text    not null,
    position   integer not null,
    sku        text    not null,
    quantity   integer not null check (quantity > 0),
    primary key (org_id, bundle_sku, position),
    unique (org_id, bundle_sku, sku),
    foreign key (org_id, bundle_sku) references catalog.product (org_id, sku),
    foreign key (org_id, sku) references catalog.product (org_id, sku)
);
call shared.protect('catalog.bundle_component');

create schema pricing;
grant usage on schema pricing to handcart_app;

-- The price of a product from an instant on; store_code null is the organisation's. The store's own wins.
create table pricing.price (
    org_id       uuid        not null,
    id           uuid        not null,
    sku          text        not null,
    store_code   text,
    currency     char(3)     not null,
    amount_minor bigint      not null check (amount_minor >= 0),
    valid_from   timestamptz not null,
    primary key (org_id, id),
    foreign key (org_id, sku) references catalog.product (org_id, sku)
);
create unique index price_effective on pricing.price (org_id, sku, currency, coalesce(store_code, ''), valid_from desc);
call shared.protect('pricing.price', 'select, insert, update');

create schema inventory;
grant usage on schema inventory to handcart_app;

create table inventory.stock (
    org_id     uuid    not null,
    store_code text    not null,
    sku        text    not null,
    on_hand    integer not null default 0,
    reserved   integer not null default 0 check (reserved >= 0),
    damaged    integer not null default 0 check (damaged >= 0),
    safety     integer not null default 0 check (safety >= 0),
    version    bigint  not null default 1,
    primary key (org_id, store_code, sku),
    foreign key (org_id, sku) references catalog.product (org_id, sku)
) with (fillfactor = 70);
call shared.protect('inventory.stock', 'select, insert, update');

-- What an order holds of a product in a store. Active = quantity − consumed − released (D15).
create table inventory.reservation (
    org_id     uuid        not null,
    order_id   uuid        not null,
    store_code text        not null,
    sku        text        not null,
    quantity   integer     not null check (quantity > 0),
    consumed   integer     not null default 0 check (consumed >= 0),
    released   integer     not null default 0 check (released >= 0),
    created_at timestamptz not null default clock_timestamp(),
    primary key (org_id, order_id, store_code, sku),
    constraint reservation_not_overdrawn check (consumed + released <= quantity)
);
create index reservation_active on inventory.reservation (org_id, store_code, sku) where consumed + released < quantity;
call shared.protect('inventory.reservation', 'select, insert, update');

-- Append only; the stock row is its fold (D17). One cause touches a product of a store once.
create table inventory.stock_ledger (
    org_id         uuid        not null,
    store_code     text        not null,
    sku            text        not null,
    position       bigint      not null generated always as identity,
    type           text        not null,
    delta_on_hand  integer     not null,
    delta_reserved integer     not null,
    delta_damaged  integer     not null default 0,
    cause          text        not null,
    actor          text        not null,
    recorded_at    timestamptz not null default clock_timestamp(),
    primary key (org_id, store_code, sku, position),
    unique (org_id, cause, store_code, sku)
);
call shared.protect('inventory.stock_ledger', 'select, insert');
