-- The chain of cash behind the door: rider's bag, drawer of the store, bank (D9, D26).

-- Where every posting belongs that moves money somebody holds: the store that answers for it and its business day.
-- Postings of what is merely owed (placing, cancelling) have no day and never wait for a day to be closed.
alter table cod.journal_entry add column store_code text, add column business_day date;
alter table cod.journal_entry add constraint journal_entry_day check (business_day is null or store_code is not null);
-- The shift of a rider's bag; null: cash of a rider without a shift.
alter table cod.journal_posting add column shift_id uuid;
alter table cod.journal_posting drop constraint journal_posting_account_check;
alter table cod.journal_posting add constraint journal_posting_account_check check (account in (
    'COD_RECEIVABLE', 'SALES', 'ROUNDING', 'CUSTOMER_PAYABLE',
    'RIDER_CASH', 'STORE_DRAWER', 'CASH_IN_TRANSIT', 'UPI_CLEARING', 'BANK',
    'VARIANCE', 'DRAWER_VARIANCE', 'PETTY_CASH', 'BANK_FEES',
    -- what was not collected, and why: given up, or argued about
    'COD_WAIVED', 'COD_DISPUTED'));

-- What was booked before: by the clock, in the zone and with the cut-off its store has today. The owner is under row
-- level security as everybody is, so it is lifted for this one statement.
alter table cod.journal_entry no force row level security;
alter table cod.journal_posting no force row level security;
alter table cod.receivable no force row level security;
alter table store.store no force row level security;
update cod.journal_entry e
set store_code = r.store_code,
    business_day = (e.recorded_at at time zone s.zone - (s.day_cut_off - time '00:00'))::date
from cod.receivable r
join store.store s on s.org_id = r.org_id and s.code = r.store_code
where r.org_id = e.org_id and r.order_id = e.order_id
    and exists (select from cod.journal_posting p
                where p.org_id = e.org_id and p.entry_id = e.id and p.account in ('RIDER_CASH', 'UPI_CLEARING', 'VARIANCE'));
alter table cod.journal_entry force row level security;
alter table cod.journal_posting force row level security;
alter table cod.receivable force row level security;
alter table store.store force row level security;

create index journal_entry_day on cod.journal_entry (org_id, store_code, business_day) where business_day is not null;
drop index cod.journal_posting_account;
create index journal_posting_account on cod.journal_posting (org_id, account, owner) include (shift_id, currency, amount_minor);
create index journal_posting_shift on cod.journal_posting (org_id, shift_id) where shift_id is not null;
create index receivable_pending on cod.receivable (org_id, store_code, order_id) where status = 'PENDING';

-- One rider's turn at one store. COUNTED: the cash is handed in, a difference waits for a second person.
create table cod.rider_shift (
    org_id       uuid        not null,
    id           uuid        not null,
    store_code   text        not null,
    rider_id     text        not null,
    currency     char(3)     not null,
    status       text        not null check (status in ('OPEN', 'COUNTED', 'CLOSED')),
    float_minor  bigint      not null check (float_minor >= 0),
    carried_minor bigint     not null,
    -- handed in when the bag was counted, the last count; deposits before it are not in here
    handed_minor bigint      not null default 0 check (handed_minor >= 0),
    opened_at    timestamptz not null,
    opened_by    text        not null,
    opened_day   date        not null,
    closed_at    timestamptz,
    closed_by    text,
    primary key (org_id, id),
    check ((status = 'CLOSED') = (closed_at is not null))
);
create unique index rider_shift_one on cod.rider_shift (org_id, rider_id) where status <> 'CLOSED';
create index rider_shift_rider on cod.rider_shift (org_id, rider_id, opened_at desc);
create index rider_shift_store on cod.rider_shift (org_id, store_code, opened_day);
create index rider_shift_unclosed on cod.rider_shift (org_id, store_code) where status <> 'CLOSED';
call shared.protect('cod.rider_shift', 'select, insert, update');

-- Cash that was counted: a rider's bag at the end of a shift, or the drawer. EVEN: nothing was missing. PENDING: a
-- second person must look. SETTLED: a late collection explained the difference. SUPERSEDED: counted again.
create table cod.cash_count (
    org_id         uuid        not null,
    id             uuid        not null,
    kind           text        not null check (kind in ('SHIFT', 'DRAWER')),
    store_code     text        not null,
    business_day   date        not null,
    shift_id       uuid,
    rider_id       text,
    currency       char(3)     not null,
    expected_minor bigint      not null,
    counted_minor  bigint      not null check (counted_minor >= 0),
    variance_minor bigint      not null,
    denominations  text        not null,
    reason         text,
    photo          text,
    status         text        not null check (status in ('EVEN', 'PENDING', 'APPROVED', 'REJECTED', 'SETTLED', 'SUPERSEDED')),
    requested_by   text        not null,
    requested_at   timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    comment        text,
    primary key (org_id, id),
    check (variance_minor = counted_minor - expected_minor),
    check ((kind = 'SHIFT') = (shift_id is not null)),
    -- two people, whatever the code says
    check (status <> 'APPROVED' or (decided_by is not null and decided_by <> requested_by and decided_by is distinct from rider_id))
);
create unique index cash_count_pending_shift on cod.cash_count (org_id, shift_id) where status = 'PENDING' and kind = 'SHIFT';
create unique index cash_count_pending_drawer on cod.cash_count (org_id, store_code) where status = 'PENDING' and kind = 'DRAWER';
create index cash_count_pending on cod.cash_count (org_id, requested_at) where status = 'PENDING';
create index cash_count_day on cod.cash_count (org_id, store_code, business_day);
create index cash_count_rider on cod.cash_count (org_id, rider_id, business_day) where rider_id is not null;
create index cash_count_shift on cod.cash_count (org_id, shift_id) where shift_id is not null;
call shared.protect('cod.cash_count', 'select, insert, update');

-- Cash a rider hands in during the shift.
create table cod.cash_deposit (
    org_id        uuid        not null,
    id            uuid        not null,
    store_code    text        not null,
    rider_id      text        not null,
    shift_id      uuid,
    business_day  date        not null,
    currency      char(3)     not null,
    amount_minor  bigint      not null check (amount_minor > 0),
    denominations text        not null,
    taken_by      text        not null,
    taken_at      timestamptz not null,
    primary key (org_id, id)
);
create index cash_deposit_rider on cod.cash_deposit (org_id, rider_id, taken_at desc);
create index cash_deposit_day on cod.cash_deposit (org_id, store_code, business_day);
call shared.protect('cod.cash_deposit', 'select, insert');

-- A rider who carries too much must hand it in before taking more cash.
create table cod.deposit_task (
    org_id          uuid        not null,
    id              uuid        not null,
    store_code      text        not null,
    rider_id        text        not null,
    currency        char(3)     not null,
    in_hand_minor   bigint      not null,
    threshold_minor bigint      not null,
    status          text        not null default 'OPEN' check (status in ('OPEN', 'DONE')),
    created_at      timestamptz not null,
    done_at         timestamptz,
    primary key (org_id, id)
);
create unique index deposit_task_open on cod.deposit_task (org_id, rider_id) where status = 'OPEN';
create index deposit_task_store on cod.deposit_task (org_id, store_code) where status = 'OPEN';
call shared.protect('cod.deposit_task', 'select, insert, update');

-- How much a rider of a store may carry. rider_id '': every rider of the store that has no row of their own.
create table cod.cash_policy (
    org_id              uuid    not null,
    store_code          text    not null,
    rider_id            text    not null default '',
    currency            char(3) not null,
    limit_minor         bigint check (limit_minor >= 0),
    deposit_above_minor bigint check (deposit_above_minor >= 0),
    shift_required      boolean not null default false,
    changed_by          text    not null,
    changed_at          timestamptz not null,
    primary key (org_id, store_code, rider_id)
);
call shared.protect('cod.cash_policy', 'select, insert, update');

-- One row a store: postings hold it shared while they choose their business day, closing a day holds it alone. What is
-- posted after a day was closed belongs to the next one.
create table cod.store_books (
    org_id         uuid not null,
    store_code     text not null,
    closed_through date,
    primary key (org_id, store_code)
);
call shared.protect('cod.store_books', 'select, insert, update');

-- A closed business day with what it left; never changed again, it is where the next one starts.
create table cod.store_day (
    org_id         uuid        not null,
    store_code     text        not null,
    business_day   date        not null,
    currency       char(3)     not null,
    drawer_minor   bigint      not null,
    riders_minor   bigint      not null,
    upi_minor      bigint      not null,
    transit_minor  bigint      not null,
    count_id       uuid,
    counted_by     text,
    closed_by      text        not null,
    closed_at      timestamptz not null,
    primary key (org_id, store_code, business_day),
    check (counted_by is distinct from closed_by)
);
call shared.protect('cod.store_day', 'select, insert');

create table cod.drawer_movement (
    org_id       uuid        not null,
    id           uuid        not null,
    store_code   text        not null,
    business_day date        not null,
    type         text        not null check (type in ('PAY_IN', 'PAY_OUT')),
    source       text        not null check (source in ('BANK', 'PETTY_CASH')),
    currency     char(3)     not null,
    amount_minor bigint      not null check (amount_minor > 0),
    reason       text        not null,
    moved_by     text        not null,
    moved_at     timestamptz not null,
    primary key (org_id, id)
);
create index drawer_movement_day on cod.drawer_movement (org_id, store_code, business_day);
call shared.protect('cod.drawer_movement', 'select, insert');

-- Cash on its way to the bank, until a line of the bank's statement says it arrived.
create table cod.bank_deposit (
    org_id          uuid        not null,
    id              uuid        not null,
    store_code      text        not null,
    business_day    date        not null,
    currency        char(3)     not null,
    amount_minor    bigint      not null check (amount_minor > 0),
    slip            text        not null,
    status          text        not null default 'IN_TRANSIT' check (status in ('IN_TRANSIT', 'CONFIRMED')),
    sent_by         text        not null,
    sent_at         timestamptz not null,
    arrived_minor   bigint check (arrived_minor >= 0),
    statement_line  text,
    confirmed_by    text,
    confirmed_at    timestamptz,
    primary key (org_id, id),
    unique (org_id, store_code, slip),
    check ((status = 'CONFIRMED') = (statement_line is not null and arrived_minor is not null))
);
create index bank_deposit_day on cod.bank_deposit (org_id, store_code, business_day);
create index bank_deposit_transit on cod.bank_deposit (org_id, store_code) where status = 'IN_TRANSIT';
call shared.protect('cod.bank_deposit', 'select, insert, update');

-- What the bank paid out for UPI at the door: gross = arrived + fee.
create table cod.upi_settlement (
    org_id         uuid        not null,
    id             uuid        not null,
    store_code     text        not null,
    business_day   date        not null,
    currency       char(3)     not null,
    arrived_minor  bigint      not null check (arrived_minor >= 0),
    fee_minor      bigint      not null check (fee_minor >= 0),
    statement_line text        not null,
    settled_by     text        not null,
    settled_at     timestamptz not null,
    primary key (org_id, id)
);
create index upi_settlement_day on cod.upi_settlement (org_id, store_code, business_day);
call shared.protect('cod.upi_settlement', 'select, insert');

-- A line of a bank statement explains one thing.
create table cod.statement_line (
    org_id    uuid not null,
    reference text not null,
    explains  uuid not null,
    primary key (org_id, reference)
);
call shared.protect('cod.statement_line', 'select, insert');

-- How often a receipt was printed; the first is the original.
create table cod.receipt_print (
    org_id        uuid        not null,
    collection_id uuid        not null,
    copy          integer     not null,
    printed_by    text        not null,
    printed_at    timestamptz not null,
    primary key (org_id, collection_id, copy)
);
call shared.protect('cod.receipt_print', 'select, insert');

-- The trial balance: sums to zero for each currency at any time (I4). Of the organisation of the transaction, as the
-- tables below it are.
create view cod.trial_balance with (security_invoker = true) as
select org_id, currency, account, sum(amount_minor)::bigint as amount_minor
from cod.journal_posting
group by org_id, currency, account;
grant select on cod.trial_balance to handcart_app;
