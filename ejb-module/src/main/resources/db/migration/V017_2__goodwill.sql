-- Money given back, or off the due, without an item. What the customer pays is the order's worth less this, never below
-- nothing: total_minor stays what the order is worth.
alter table cod.receivable add column goodwill_minor bigint not null default 0 check (goodwill_minor >= 0);
alter table cod.due_change
    add column goodwill_minor bigint not null default 0 check (goodwill_minor >= 0),
    -- lost worth that goodwill had given back before; negative when a dearer order brings some of it back
    add column absorbed_minor bigint not null default 0;

create schema goodwill;
grant usage on schema goodwill to handcart_app;

create table goodwill.goodwill (
    org_id              uuid    not null,
    id                  uuid    not null,
    order_id            uuid    not null,
    store_code          text    not null,
    currency            char(3) not null,
    -- what was asked for; GIVEN: what was given, which is less when the order lost worth while it waited
    amount_minor        bigint  not null check (amount_minor > 0),
    reason              text    not null,
    comment             text    not null,
    refund_method       text    not null check (refund_method in ('ORIGINAL', 'STORE_CREDIT', 'MANUAL')),
    status              text    not null check (status in ('PENDING_APPROVAL', 'GIVEN', 'REJECTED')),
    cod_reduction_minor bigint  not null default 0 check (cod_reduction_minor >= 0),
    refund_minor        bigint  not null default 0 check (refund_minor >= 0),
    -- cause of the hold while it waits
    held_as             text,
    requested_by        text    not null,
    created_at          timestamptz not null,
    decided_by          text,
    decided_at          timestamptz,
    -- why it was not given
    refusal             text,
    primary key (org_id, id),
    check (status <> 'GIVEN' or cod_reduction_minor + refund_minor = amount_minor)
);
create index goodwill_order on goodwill.goodwill (org_id, order_id, id);
call shared.protect('goodwill.goodwill', 'select, insert, update');
