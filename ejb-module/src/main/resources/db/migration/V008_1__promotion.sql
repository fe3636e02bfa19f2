-- Promotions: what they are is one JSON document, because an order keeps exactly that document as its frozen terms (D32);
-- columns beside it are what placement selects by.
create schema promotion;
grant usage on schema promotion to handcart_app;

create table promotion.promotion (
    org_id            uuid        not null,
    code              text        not null,
    name              text        not null,
    -- null: every store of the organisation
    store_code        text,
    -- applies by itself; otherwise only where the order names its code
    automatic         boolean     not null,
    terms             text        not null,
    valid_from        timestamptz not null,
    valid_until       timestamptz,
    uses_per_customer integer check (uses_per_customer > 0),
    active            boolean     not null,
    version           bigint      not null,
    updated_at        timestamptz not null default clock_timestamp(),
    primary key (org_id, code),
    check (valid_until > valid_from)
);
create index promotion_automatic on promotion.promotion (org_id, valid_from) where automatic and active;
call shared.protect('promotion.promotion', 'select, insert, update');

-- Uses of promotions that a customer may use so often; the key lets one of two orders at the same moment win.
create table promotion.redemption (
    org_id      uuid        not null,
    code        text        not null,
    customer_id text        not null,
    nth         integer     not null check (nth > 0),
    order_id    uuid        not null,
    redeemed_at timestamptz not null default clock_timestamp(),
    primary key (org_id, code, customer_id, nth)
);
call shared.protect('promotion.redemption', 'select, insert');

-- As wide as the rates of tax classes.
alter table ordering.order_line_tax alter column rate type numeric(10, 6);
