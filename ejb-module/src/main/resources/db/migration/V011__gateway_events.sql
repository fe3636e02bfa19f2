-- What payment gateways told us, checked and kept before they were answered. Nothing is dropped: what finds no payment
-- stays and is seen.
create table payment.gateway_event (
    org_id          uuid        not null,
    account         text        not null,
    -- the same each time the gateway tells it
    event_id        text        not null,
    gateway         text        not null check (gateway in ('STRIPE', 'ADYEN', 'PAYPAL', 'RAZORPAY')),
    type            text        not null,
    meaning         text        not null,
    -- ours, of the tender, the drawdown or the refund
    request_key     uuid,
    reference       text,
    related         text,
    currency        char(3),
    amount_minor    bigint,
    occurred_at     timestamptz not null,
    received_at     timestamptz not null,
    status          text        not null check (status in ('RECEIVED', 'PARKED', 'APPLIED', 'IGNORED', 'UNMATCHED', 'CONTRADICTS')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    detail          text        not null,
    -- as it came, card numbers taken out
    payload         text        not null,
    primary key (org_id, account, event_id),
    check ((currency is null) = (amount_minor is null))
);
create index gateway_event_due on payment.gateway_event (org_id, next_attempt_at) where next_attempt_at is not null;
create index gateway_event_seen on payment.gateway_event (org_id, received_at desc);
create index gateway_event_attention on payment.gateway_event (org_id, received_at desc)
    where status in ('UNMATCHED', 'CONTRADICTS');
call shared.protect('payment.gateway_event', 'select, insert, update');
