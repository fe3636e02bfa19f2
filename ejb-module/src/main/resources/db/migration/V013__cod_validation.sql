-- Whom an organisation lets pay at the door (D33): one row for each currency it sells in.
create table cod.house_policy (
    org_id              uuid    not null,
    currency            char(3) not null,
    limit_minor         bigint  check (limit_minor >= 0),
    phone_required      boolean not null default false,
    -- a one-time code is asked for above this amount, of new customers, after so many refusals (0: never)
    otp_above_minor     bigint  check (otp_above_minor >= 0),
    otp_new_customers   boolean not null default false,
    otp_after_refusals  integer not null default 0 check (otp_after_refusals >= 0),
    -- where a customer's UPI application pays to
    upi_address         text,
    upi_name            text,
    version             bigint  not null,
    primary key (org_id, currency)
);
call shared.protect('cod.house_policy', 'select, insert, update');

-- What is known of a customer, and what somebody decided about them.
create table cod.customer_policy (
    org_id            uuid    not null,
    customer_id       text    not null,
    -- E.164
    phone             text,
    phone_verified_at timestamptz,
    blocked           boolean not null default false,
    reason            text,
    currency          char(3),
    limit_minor       bigint  check (limit_minor >= 0),
    -- orders that were paid at the door, and orders of which something was refused there
    collected         integer not null default 0,
    refused           integer not null default 0,
    version           bigint  not null,
    primary key (org_id, customer_id),
    check ((currency is null) = (limit_minor is null))
);
create index customer_policy_phone on cod.customer_policy (org_id, phone) where phone is not null;
call shared.protect('cod.customer_policy', 'select, insert, update');

-- Postal codes, with a position where one is known.
create table cod.serviceable_area (
    org_id      uuid    not null,
    country     char(2) not null,
    postal_code text    not null,
    latitude    numeric(9, 6),
    longitude   numeric(9, 6),
    primary key (org_id, country, postal_code),
    check ((latitude is null) = (longitude is null))
);
create index serviceable_area_position on cod.serviceable_area (org_id, latitude, longitude) where latitude is not null;
call shared.protect('cod.serviceable_area', 'select, insert, update');

-- Where a store takes cash at the door. Without a row: everywhere.
create table cod.store_service (
    org_id     uuid   not null,
    store_code text   not null,
    mode       text   not null check (mode in ('ANYWHERE', 'RADIUS', 'LIST')),
    radius_km  numeric(7, 3),
    version    bigint not null,
    primary key (org_id, store_code)
);
call shared.protect('cod.store_service', 'select, insert, update');

create table cod.store_area (
    org_id      uuid    not null,
    store_code  text    not null,
    country     char(2) not null,
    postal_code text    not null,
    primary key (org_id, store_code, country, postal_code)
);
call shared.protect('cod.store_area', 'select, insert, delete');

-- One-time codes sent to a phone. The code itself is nowhere.
create table cod.one_time_code (
    org_id      uuid        not null,
    id          uuid        not null,
    phone       text        not null,
    customer_id text,
    salt        bytea       not null,
    hash        bytea       not null,
    attempts    integer     not null default 0,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    sent_at     timestamptz,
    verified_at timestamptz,
    primary key (org_id, id)
);
create index one_time_code_phone on cod.one_time_code (org_id, phone, created_at desc);
create index one_time_code_created on cod.one_time_code (org_id, created_at);
call shared.protect('cod.one_time_code', 'select, insert, update');
