create schema organisation;
grant usage on schema organisation to handcart_app;

create table organisation.organisation (
    org_id uuid not null primary key,
    code   text not null unique,
    name   text not null
);
call shared.protect('organisation.organisation', 'select, insert, update', system_scope => true);

create table organisation.user_account (
    org_id        uuid    not null references organisation.organisation,
    id            uuid    not null,
    username      text    not null,
    password_hash text    not null,
    roles         text[]  not null,
    stores        text[]  not null default '{}',
    active        boolean not null default true,
    primary key (org_id, id),
    unique (org_id, username)
);
call shared.protect('organisation.user_account', 'select, insert, update', system_scope => true);

-- Refresh tokens, hashed. One family for each log-in; a token used twice revokes its family.
create table organisation.refresh_token (
    org_id     uuid        not null,
    token_hash bytea       not null,
    family     uuid        not null,
    user_id    uuid        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    primary key (token_hash),
    foreign key (org_id, user_id) references organisation.user_account
);
create index refresh_token_family on organisation.refresh_token (org_id, family);
call shared.protect('organisation.refresh_token', 'select, insert, update', system_scope => true);

create schema store;
grant usage on schema store to handcart_app;

create table store.store (
    org_id        uuid    not null,
    id            uuid    not null,
    code          text    not null,
    name          text    not null,
    currency      char(3) not null,
    zone          text    not null,
    day_cut_off   time    not null default '00:00',
    active        boolean not null default true,
    latitude      numeric(9, 6),
    longitude     numeric(9, 6),
    radius_km     numeric(6, 2),
    city          text,
    postal_code   text,
    country       char(2) not null,
    -- TRACKED: stock is reserved at placement. UNTRACKED: the store sells without a stock record (history, services).
    stock_policy  text    not null default 'TRACKED' check (stock_policy in ('TRACKED', 'UNTRACKED')),
    -- LIST: the store's price list decides. CHANNEL: the order brings its prices.
    price_source  text    not null default 'LIST' check (price_source in ('LIST', 'CHANNEL')),
    sla_minutes   integer not null default 20 check (sla_minutes between 10 and 60),
    -- 0: released to the warehouse as soon as the order is confirmed.
    release_after_seconds integer not null default 0 check (release_after_seconds >= 0),
    auto_release  boolean not null default true,
    cod_limit_minor bigint,
    version       bigint  not null default 1,
    primary key (org_id, id),
    unique (org_id, code)
);
call shared.protect('store.store', 'select, insert, update');
