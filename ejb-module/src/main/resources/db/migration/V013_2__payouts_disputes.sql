-- Partly in cash, partly by UPI: upi_minor of what was collected came by UPI.
alter table cod.collection drop constraint collection_method_check;
alter table cod.collection add constraint collection_method_check check (method in ('CASH', 'UPI_QR', 'MIXED'));
alter table cod.collection add column upi_minor bigint;
alter table cod.collection add constraint collection_mixed check (
    (method = 'MIXED') = (upi_minor is not null) and (upi_minor is null or (upi_minor > 0 and upi_minor < collected_minor)));

-- Due that is given up for good, by two people: the receivable ends as it does when everything was refused.
alter table cod.receivable drop constraint receivable_status_check;
alter table cod.receivable add constraint receivable_status_check check (
    status in ('PENDING', 'COLLECTED', 'NOTHING_DUE', 'REFUSED', 'WAIVED'));

-- Money owed to a customer is paid out once, by somebody, on some way.
alter table cod.payout_task
    add column assigned_to text,
    add column method      text check (method in ('UPI', 'BANK', 'DRAWER')),
    add column reference   text,
    add column paid_by     text,
    add column paid_at     timestamptz,
    add constraint payout_paid check ((status = 'PAID') = (paid_at is not null and paid_by is not null and method is not null));
create index payout_task_open on cod.payout_task (org_id, created_at) where status = 'OPEN';

-- A customer says that what was collected is not right.
create table cod.dispute (
    org_id       uuid        not null,
    id           uuid        not null,
    order_id     uuid        not null,
    store_code   text        not null,
    -- COLLECTION: too much was taken. VARIANCE: what is missing was not owed.
    kind         text        not null check (kind in ('COLLECTION', 'VARIANCE')),
    rider_id     text        not null,
    currency     char(3)     not null,
    amount_minor bigint      not null check (amount_minor > 0),
    claim        text        not null,
    status       text        not null check (status in ('OPEN', 'UPHELD', 'REJECTED')),
    -- who answers for money that is given back: the rider or the house
    bearer       text        check (bearer in ('RIDER', 'HOUSE')),
    opened_by    text        not null,
    opened_at    timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    comment      text,
    primary key (org_id, id),
    -- two people, whatever the code says
    check (status = 'OPEN' or (decided_by is not null and decided_by <> opened_by and decided_at is not null))
);
create index dispute_order on cod.dispute (org_id, order_id);
create index dispute_open on cod.dispute (org_id, opened_at) where status = 'OPEN';
call shared.protect('cod.dispute', 'select, insert, update');

create table cod.dispute_evidence (
    org_id     uuid        not null,
    dispute_id uuid        not null,
    position   integer     not null,
    kind       text        not null check (kind in ('STATEMENT', 'PHOTO', 'RECEIPT', 'MESSAGE')),
    content    text        not null,
    added_by   text        not null,
    added_at   timestamptz not null,
    primary key (org_id, dispute_id, position),
    foreign key (org_id, dispute_id) references cod.dispute
);
call shared.protect('cod.dispute_evidence', 'select, insert');

-- Somebody wants a due to be given up; somebody else decides.
create table cod.waiver (
    org_id       uuid        not null,
    id           uuid        not null,
    order_id     uuid        not null,
    store_code   text        not null,
    currency     char(3)     not null,
    amount_minor bigint      not null check (amount_minor > 0),
    reason       text        not null,
    status       text        not null check (status in ('PENDING', 'APPROVED', 'REJECTED')),
    requested_by text        not null,
    requested_at timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    comment      text,
    primary key (org_id, id),
    check (status = 'PENDING' or (decided_by is not null and decided_at is not null)),
    check (status <> 'APPROVED' or decided_by <> requested_by)
);
create unique index waiver_pending on cod.waiver (org_id, order_id) where status = 'PENDING';
create index waiver_open on cod.waiver (org_id, requested_at) where status = 'PENDING';
call shared.protect('cod.waiver', 'select, insert, update');
