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

-- Authorise first, capture when it leaves. The sums are the fold of payment.transaction.
alter table payment.tender
    add column authorised_minor   bigint not null default 0,
    add column released_minor     bigint not null default 0,
    add column refunded_minor     bigint not null default 0,
    add column charged_back_minor bigint not null default 0,
    add column expires_at         timestamptz,
    add column capture_key        text,
    add column capture_reference  text,
    drop constraint tender_status_check,
    add constraint tender_status_check check (status in
        ('AT_DOOR', 'REQUESTED', 'PROCESSING', 'UNKNOWN', 'AUTHORISED', 'CAPTURED', 'FAILED', 'RELEASED')),
    add check (authorised_minor >= 0 and released_minor >= 0 and refunded_minor >= 0 and charged_back_minor >= 0),
    add check (refunded_minor <= captured_minor),
    add check (authorised_minor = 0 or captured_minor + released_minor <= authorised_minor);
create index tender_expiring on payment.tender (org_id, expires_at) where status = 'AUTHORISED' and needs_attention is null;
create index tender_reference on payment.tender (org_id, reference) where reference is not null;

-- A part of an authorisation that is captured, or let go.
create table payment.drawdown (
    org_id          uuid    not null,
    id              uuid    not null,
    order_id        uuid    not null,
    tender_id       uuid    not null,
    kind            text    not null check (kind in ('CAPTURE', 'VOID')),
    cause           text    not null,
    currency        char(3) not null,
    amount_minor    bigint  not null check (amount_minor > 0),
    -- nothing more will be captured: the rest of the authorisation is let go with it
    last            boolean not null,
    status          text    not null check (status in ('PENDING', 'PROCESSING', 'UNKNOWN', 'SUCCEEDED', 'FAILED')),
    reference       text,
    attempts        integer not null default 0,
    next_attempt_at timestamptz,
    last_error      text,
    needs_attention text,
    created_at      timestamptz not null default clock_timestamp(),
    settled_at      timestamptz,
    announced_at    timestamptz,
    primary key (org_id, id),
    foreign key (org_id, tender_id) references payment.tender
);
create index drawdown_order on payment.drawdown (org_id, order_id);
create index drawdown_due on payment.drawdown (org_id, next_attempt_at) where status in ('PENDING', 'PROCESSING', 'UNKNOWN');
create index drawdown_unannounced on payment.drawdown (org_id, settled_at) where settled_at is not null and announced_at is null;
create index drawdown_reference on payment.drawdown (org_id, reference) where reference is not null;
call shared.protect('payment.drawdown', 'select, insert, update');

alter table payment.refund
    -- the tender was charged less instead; one cause may do both to a tender
    add column lowered boolean not null default false,
    drop constraint refund_org_id_tender_id_cause_key,
    add unique (org_id, tender_id, cause, lowered);
create index refund_reference on payment.refund (org_id, reference) where reference is not null;

-- What happened to a tender, and never changes. Only what succeeded counts in its sums.
create table payment.transaction (
    org_id       uuid    not null,
    id           uuid    not null,
    order_id     uuid    not null,
    tender_id    uuid    not null,
    kind         text    not null check (kind in ('AUTHORISE', 'CAPTURE', 'VOID', 'REFUND', 'CHARGEBACK')),
    currency     char(3) not null,
    amount_minor bigint  not null check (amount_minor >= 0),
    succeeded    boolean not null,
    -- the gateway account, or 'door', 'store-credit', 'by-hand'
    account      text    not null,
    reference    text,
    -- the id of the tender, drawdown or refund that asked for it: the key the gateway knows it by
    request_key  uuid    not null,
    cause        text    not null,
    error_class  text check (error_class in ('RETRYABLE', 'DECLINED', 'INVALID')),
    error_code   text,
    detail       text,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null default clock_timestamp(),
    primary key (org_id, id),
    foreign key (org_id, tender_id) references payment.tender,
    unique (org_id, request_key, kind, succeeded),
    check (succeeded = (error_class is null))
);
create index transaction_order on payment.transaction (org_id, order_id);
call shared.protect('payment.transaction', 'select, insert');

-- What was taken and given back before there were transactions.
alter table payment.tender no force row level security;
alter table payment.refund no force row level security;
alter table payment.transaction no force row level security;
insert into payment.transaction (org_id, id, order_id, tender_id, kind, currency, amount_minor, succeeded, account,
    reference, request_key, cause, occurred_at)
select org_id, gen_random_uuid(), order_id, id, 'CAPTURE', currency, captured_minor, true, coalesce(account, 'door'),
    reference, id, 'order:' || order_id, coalesce(settled_at, created_at)
from payment.tender where captured_minor > 0;
insert into payment.transaction (org_id, id, order_id, tender_id, kind, currency, amount_minor, succeeded, account,
    reference, request_key, cause, occurred_at)
select r.org_id, gen_random_uuid(), r.order_id, r.tender_id, 'REFUND', r.currency, r.amount_minor, true,
    coalesce(t.account, 'by-hand'), r.reference, r.id, r.cause, coalesce(r.settled_at, r.created_at)
from payment.refund r join payment.tender t on t.org_id = r.org_id and t.id = r.tender_id
where r.status = 'SUCCEEDED';
update payment.tender t set refunded_minor = coalesce((
    select sum(r.amount_minor) from payment.refund r
    where r.org_id = t.org_id and r.tender_id = t.id and r.status = 'SUCCEEDED'), 0);
update payment.refund set lowered = true where status = 'RELEASED' and reference = 'charged less';
alter table payment.tender force row level security;
alter table payment.refund force row level security;
alter table payment.transaction force row level security;

-- A refund that a person pays out is a task with an owner and a due date.
alter table payment.refund
    add column owner    text,
    add column due_at   timestamptz,
    add column paid_how text check (paid_how in ('UPI', 'BANK', 'CASH', 'CHEQUE', 'STORE_CREDIT', 'OTHER')),
    add column paid_by  text,
    add column paid_at  timestamptz,
    add check ((paid_how is null) = (paid_by is null) and (paid_how is null) = (paid_at is null));
create index refund_manual on payment.refund (org_id, due_at) where status = 'MANUAL';

-- What an organisation owes a customer, by currency. The balance is the sum of the entries, kept under the row's lock.
create table payment.store_credit_account (
    org_id        uuid    not null,
    id            uuid    not null,
    customer_id   text    not null check (length(customer_id) between 1 and 200),
    currency      char(3) not null,
    balance_minor bigint  not null default 0 check (balance_minor >= 0),
    -- of the last entry
    seq           integer not null default 0,
    created_at    timestamptz not null default clock_timestamp(),
    primary key (org_id, id),
    unique (org_id, customer_id, currency)
);
call shared.protect('payment.store_credit_account', 'select, insert, update');

create table payment.store_credit_entry (
    org_id       uuid    not null,
    account_id   uuid    not null,
    seq          integer not null check (seq > 0),
    -- GRANT: given. REFUND: instead of money, or back to where it came from. REDEEM: paid an order. EXPIRE: too late.
    kind         text    not null check (kind in ('GRANT', 'REFUND', 'REDEEM', 'EXPIRE')),
    amount_minor bigint  not null check (amount_minor <> 0 and (amount_minor > 0) = (kind in ('GRANT', 'REFUND'))),
    -- what asks for it; one cause moves the balance once
    cause        text    not null,
    order_id     uuid,
    reason       text,
    actor        text    not null,
    expires_at   timestamptz,
    created_at   timestamptz not null,
    primary key (org_id, account_id, seq),
    foreign key (org_id, account_id) references payment.store_credit_account,
    unique (org_id, account_id, cause)
);
call shared.protect('payment.store_credit_entry', 'select, insert');
