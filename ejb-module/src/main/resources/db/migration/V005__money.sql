create schema payment;
grant usage on schema payment to handcart_app;

-- How an order is paid: one row a tender, in the order they are consumed.
create table payment.tender (
    org_id          uuid    not null,
    id              uuid    not null,
    order_id        uuid    not null,
    position        integer not null,
    type            text    not null check (type in ('COD', 'CARD', 'UPI', 'WALLET', 'STORE_CREDIT')),
    currency        char(3) not null,
    amount_minor    bigint  not null check (amount_minor >= 0),
    authorized_minor bigint not null default 0,
    captured_minor  bigint  not null default 0,
    status          text    not null,
    gateway_reference text,
    attempts        integer not null default 0,
    next_attempt_at timestamptz,
    created_at      timestamptz not null default clock_timestamp(),
    primary key (org_id, id),
    unique (org_id, order_id, position)
);
call shared.protect('payment.tender', 'select, insert, update');

-- Money given back. Σ (all but FAILED) never exceeds what was captured (D10), decided with the tender row locked.
create table payment.refund (
    org_id        uuid    not null,
    id            uuid    not null,
    order_id      uuid    not null,
    tender_id     uuid    not null,
    -- what asks for it (a cancellation, a short, an over-collection); one cause refunds a tender once
    cause         text    not null,
    currency      char(3) not null,
    amount_minor  bigint  not null check (amount_minor > 0),
    status        text    not null check (status in ('PENDING', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'UNKNOWN', 'MANUAL')),
    reference     text,
    attempts      integer not null default 0,
    next_attempt_at timestamptz,
    last_error    text,
    created_at    timestamptz not null default clock_timestamp(),
    settled_at    timestamptz,
    primary key (org_id, id),
    foreign key (org_id, tender_id) references payment.tender,
    unique (org_id, tender_id, cause)
);
create index refund_order on payment.refund (org_id, order_id);
create index refund_due on payment.refund (org_id, next_attempt_at) where status in ('PENDING', 'PROCESSING', 'UNKNOWN');
call shared.protect('payment.refund', 'select, insert, update');

create schema cod;
grant usage on schema cod to handcart_app;

-- What is still to be collected for an order (D8). The version goes up with every change of the due.
create table cod.receivable (
    org_id          uuid    not null,
    order_id        uuid    not null,
    store_code      text    not null,
    currency        char(3) not null,
    total_minor     bigint  not null,
    prepaid_minor   bigint  not null,
    due_minor       bigint  not null check (due_minor >= 0),
    version         integer not null,
    status          text    not null check (status in ('PENDING', 'COLLECTED', 'NOTHING_DUE', 'REFUSED')),
    updated_at      timestamptz not null default clock_timestamp(),
    primary key (org_id, order_id)
);
call shared.protect('cod.receivable', 'select, insert, update');

create table cod.collection (
    org_id          uuid    not null,
    id              uuid    not null,
    order_id        uuid    not null,
    rider_id        text    not null,
    currency        char(3) not null,
    due_minor       bigint  not null,
    collected_minor bigint  not null check (collected_minor >= 0),
    quoted_version  integer not null,
    method          text    not null check (method in ('CASH', 'UPI_QR')),
    proof_type      text,
    proof_value     text,
    receipt_number  text    not null,
    collected_at    timestamptz not null,
    primary key (org_id, id),
    unique (org_id, order_id),
    unique (org_id, receipt_number)
);
call shared.protect('cod.collection', 'select, insert');

-- Money owed back after an over-collection, until somebody pays it out (D9).
create table cod.payout_task (
    org_id       uuid    not null,
    id           uuid    not null,
    order_id     uuid    not null,
    currency     char(3) not null,
    amount_minor bigint  not null check (amount_minor > 0),
    reason       text    not null,
    status       text    not null default 'OPEN' check (status in ('OPEN', 'PAID')),
    created_at   timestamptz not null default clock_timestamp(),
    primary key (org_id, id)
);
create index payout_task_order on cod.payout_task (org_id, order_id);
call shared.protect('cod.payout_task', 'select, insert, update');

-- Double entry, append only (D9). Debits are positive, credits negative: every entry sums to zero per currency.
create table cod.journal_entry (
    org_id      uuid        not null,
    id          uuid        not null,
    order_id    uuid,
    cause       text        not null,
    description text        not null,
    actor       text        not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (org_id, id),
    unique (org_id, cause)
);
call shared.protect('cod.journal_entry', 'select, insert');

create table cod.journal_posting (
    org_id       uuid    not null,
    entry_id     uuid    not null,
    position     integer not null,
    account      text    not null check (account in ('COD_RECEIVABLE', 'SALES', 'ROUNDING', 'RIDER_CASH', 'UPI_CLEARING', 'STORE_DRAWER', 'BANK', 'VARIANCE', 'CUSTOMER_PAYABLE')),
    -- whose account: the order, the rider, the store
    owner        text    not null,
    currency     char(3) not null,
    amount_minor bigint  not null check (amount_minor <> 0),
    primary key (org_id, entry_id, position),
    foreign key (org_id, entry_id) references cod.journal_entry
);
create index journal_posting_account on cod.journal_posting (org_id, account, owner);
call shared.protect('cod.journal_posting', 'select, insert');

-- Checked when the transaction ends: an entry that does not balance never becomes visible.
create function cod.entry_balances() returns trigger
    language plpgsql as
$$
begin
    if exists (select from cod.journal_posting p
               where p.org_id = new.org_id and p.entry_id = new.entry_id
               group by p.currency having sum(p.amount_minor) <> 0) then
        raise exception 'journal entry % does not balance', new.entry_id using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger journal_posting_balances after insert on cod.journal_posting
    deferrable initially deferred for each row execute function cod.entry_balances();
