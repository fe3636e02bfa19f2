-- What may be given back without asking, and who agreed to more (D23).
create schema approval;
grant usage on schema approval to handcart_app;

-- Every version of a limit; the last one counts. Null: no bound.
create table approval.approval_limit (
    org_id                 uuid        not null,
    role                   text        not null,
    currency               char(3)     not null,
    version                integer     not null check (version > 0),
    per_refund_minor       bigint      check (per_refund_minor >= 0),
    per_order_minor        bigint      check (per_order_minor >= 0),
    per_agent_day_minor    bigint      check (per_agent_day_minor >= 0),
    per_customer_day_minor bigint      check (per_customer_day_minor >= 0),
    changed_by             text        not null,
    changed_at             timestamptz not null,
    primary key (org_id, role, currency, version)
);
call shared.protect('approval.approval_limit', 'select, insert');

-- What one unit of a currency is worth in the one the books are kept in; every version, the last one counts.
create table approval.exchange_rate (
    org_id    uuid            not null,
    currency  char(3)         not null,
    version   integer         not null check (version > 0),
    base      char(3)         not null check (base <> currency),
    rate      numeric(24, 12) not null check (rate > 0),
    booked_by text            not null,
    booked_at timestamptz     not null,
    primary key (org_id, currency, version)
);
call shared.protect('approval.exchange_rate', 'select, insert');

create table approval.approval (
    org_id       uuid        not null,
    id           uuid        not null,
    subject      text        not null check (subject in ('CANCELLATION', 'GOODWILL', 'RETURN')),
    subject_id   uuid        not null,
    order_id     uuid        not null,
    store_code   text        not null,
    customer     text,
    currency     char(3)     not null,
    amount_minor bigint      not null check (amount_minor >= 0),
    request_hash text        not null,
    -- why it waits, as JSON
    breaches     text        not null,
    risk_reasons text        not null,
    status       text        not null check (status in ('OPEN', 'APPROVED', 'REJECTED', 'EXPIRED')),
    requested_by text        not null,
    requested_at timestamptz not null,
    expires_at   timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    comment      text,
    primary key (org_id, id),
    check ((status = 'OPEN') = (decided_at is null))
);
create unique index approval_open on approval.approval (org_id, subject, subject_id) where status = 'OPEN';
create index approval_page on approval.approval (org_id, requested_at desc, id desc);
create index approval_order on approval.approval (org_id, order_id);
create index approval_due on approval.approval (org_id, expires_at) where status = 'OPEN';
call shared.protect('approval.approval', 'select, insert, update');

-- What went back to customers by somebody's decision. The rate is frozen; the day is the store's business day.
create table approval.spending (
    org_id       uuid        not null,
    id           uuid        not null,
    subject      text        not null check (subject in ('CANCELLATION', 'GOODWILL', 'RETURN')),
    subject_id   uuid        not null,
    order_id     uuid        not null,
    store_code   text        not null,
    agent        text        not null,
    approval_id  uuid,
    currency     char(3)     not null,
    amount_minor bigint      not null check (amount_minor >= 0),
    booked_minor bigint      not null check (booked_minor >= amount_minor),
    base         char(3),
    rate         numeric(24, 12),
    day_from     timestamptz not null,
    day_to       timestamptz not null,
    booked_at    timestamptz not null,
    primary key (org_id, id),
    unique (org_id, subject, subject_id),
    check (rate is null or base is not null),
    check (booked_at >= day_from and booked_at < day_to)
);
create index spending_order on approval.spending (org_id, order_id);
create index spending_agent on approval.spending (org_id, agent, booked_at);
create index spending_day on approval.spending (org_id, agent, day_to);
call shared.protect('approval.spending', 'select, insert, update');

-- Digests of the names a customer goes by.
create table approval.spending_party (
    org_id      uuid        not null,
    party       text        not null,
    spending_id uuid        not null,
    booked_at   timestamptz not null,
    day_from    timestamptz not null,
    day_to      timestamptz not null,
    primary key (org_id, party, booked_at, spending_id)
);
create index spending_party_day on approval.spending_party (org_id, party, day_to);
call shared.protect('approval.spending_party', 'select, insert');
