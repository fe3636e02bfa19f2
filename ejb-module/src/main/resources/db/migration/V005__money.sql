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
    captured_minor  bigint  not null default 0,
    -- AT_DOOR: cash on delivery that is not collected yet. RELEASED: reduced to nothing before the gateway was asked.
    status          text    not null check (status in ('AT_DOOR', 'REQUESTED', 'PROCESSING', 'UNKNOWN', 'CAPTURED', 'FAILED', 'RELEASED')),
    reference       text,
    attempts        integer not null default 0,
    -- PROCESSING: until then the attempt belongs to whoever made it
    next_attempt_at timestamptz,
    last_error      text,
    needs_attention text,
    created_at      timestamptz not null default clock_timestamp(),
    settled_at      timestamptz,
    -- when the order was told the result
    announced_at    timestamptz,
    primary key (org_id, id),
    unique (org_id, order_id, position),
    check (captured_minor between 0 and amount_minor)
);
create index tender_due on payment.tender (org_id, next_attempt_at) where status in ('REQUESTED', 'PROCESSING', 'UNKNOWN');
create index tender_unannounced on payment.tender (org_id, settled_at) where settled_at is not null and announced_at is null;
call shared.protect('payment.tender', 'select, insert, update');

-- Money given back. Σ (all but FAILED and RELEASED) never exceeds what was captured (D10), decided with the tender row locked.
create table payment.refund (
    org_id        uuid    not null,
    id            uuid    not null,
    order_id      uuid    not null,
    tender_id     uuid    not null,
    -- what asks for it (a cancellation, a short, an over-collection); one cause refunds a tender once
    cause         text    not null,
    currency      char(3) not null,
    amount_minor  bigint  not null check (amount_minor > 0),
    -- MANUAL: a person pays it out. RELEASED: not a payment, the charge was lowered before it was made (D11).
    status        text    not null check (status in ('PENDING', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'UNKNOWN', 'MANUAL', 'RELEASED')),
    reference     text,
    attempts      integer not null default 0,
    next_attempt_at timestamptz,
    last_error    text,
    needs_attention text,
    created_at    timestamptz not null default clock_timestamp(),
    settled_at    timestamptz,
    announced_at  timestamptz,
    primary key (org_id, id),
    foreign key (org_id, tender_id) references payment.tender,
    unique (org_id, tender_id, cause)
);
create index refund_order on payment.refund (org_id, order_id);
create index refund_due on payment.refund (org_id, next_attempt_at) where status in ('PENDING', 'PROCESSING', 'UNKNOWN');
create index refund_unannounced on payment.refund (org_id, settled_at) where settled_at is not null and announced_at is null;
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

-- Every change of a due with its cause: the same cause changes it once, and asking again gives the same answer.
create table cod.due_change (
    org_id              uuid    not null,
    order_id            uuid    not null,
    cause               text    not null,
    version             integer not null,
    currency            char(3) not null,
    total_minor         bigint  not null,
    due_before_minor    bigint  not null,
    due_after_minor     bigint  not null,
    cod_reduction_minor bigint  not null,
    refundable_minor    bigint  not null,
    status              text    not null,
    recorded_at         timestamptz not null default clock_timestamp(),
    primary key (org_id, order_id, cause)
);
call shared.protect('cod.due_change', 'select, insert');

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
    -- by the rider's clock; what we saw is recorded_at
    collected_at    timestamptz not null,
    recorded_at     timestamptz not null default clock_timestamp(),
    primary key (org_id, id),
    unique (org_id, order_id),
    unique (org_id, receipt_number)
);
call shared.protect('cod.collection', 'select, insert');

-- Receipts of a store are numbered without gaps: the row is locked until the collection commits.
create table cod.receipt_counter (
    org_id     uuid    not null,
    store_code text    not null,
    last       integer not null,
    primary key (org_id, store_code)
) with (fillfactor = 50);
call shared.protect('cod.receipt_counter', 'select, insert, update');

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
create index journal_entry_order on cod.journal_entry (org_id, order_id, recorded_at) where order_id is not null;
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
