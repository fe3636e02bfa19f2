-- Accounts at payment gateways. Secrets are configuration; only their names are here.
create table payment.gateway_account (
    org_id              uuid    not null,
    code                text    not null check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    gateway             text    not null check (gateway in ('STRIPE', 'ADYEN', 'PAYPAL', 'RAZORPAY', 'SIMULATOR')),
    merchant            text    not null default '',
    key_id              text,
    secret_name         text,
    webhook_secret_name text,
    base_url            text,
    tenders             text[]  not null
        check (cardinality(tenders) > 0 and tenders <@ array ['CARD', 'UPI', 'WALLET']),
    -- the first that takes a tender type gets it
    priority            integer not null default 100,
    active              boolean not null default true,
    primary key (org_id, code)
);
call shared.protect('payment.gateway_account', 'select, insert, update');

alter table payment.tender
    -- the gateway account that takes it; its refunds go there too
    add column account       text,
    -- what the front end got from the gateway for the customer's card or payment; forgotten once it is used
    add column payment_token text;
-- What was charged before there were accounts was charged at the installation's one gateway.
alter table payment.tender no force row level security;
update payment.tender set account = 'simulator' where type in ('CARD', 'UPI', 'WALLET');
alter table payment.tender force row level security;
