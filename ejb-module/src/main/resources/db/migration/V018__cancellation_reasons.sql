-- Why units may be cancelled, as an organisation says it; what has no row here is built in (ReasonCodes).
create table cancellation.reason_code (
    org_id              uuid        not null,
    -- '' is the organisation; a row of a store takes its place there
    store_code          text        not null,
    code                text        not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    title               text        not null,
    fault               text        not null check (fault in ('MERCHANT', 'CUSTOMER')),
    needs_comment       boolean     not null,
    -- separated by commas; '' is everybody who may cancel
    roles               text        not null default '',
    customer_may_choose boolean     not null,
    active              boolean     not null,
    version             bigint      not null,
    changed_by          text        not null,
    changed_at          timestamptz not null,
    primary key (org_id, store_code, code)
);
call shared.protect('cancellation.reason_code', 'select, insert, update');

-- Whose fault it was is frozen beside the code: a later edit of the code changes no money.
alter table cancellation.cancellation add column fault text;
alter table cancellation.cancellation no force row level security;
update cancellation.cancellation
   set fault = case when reason in ('OUT_OF_STOCK', 'QUALITY', 'LATE', 'PRICE_ERROR', 'UNDELIVERABLE')
                    then 'MERCHANT' else 'CUSTOMER' end;
alter table cancellation.cancellation force row level security;
alter table cancellation.cancellation
    alter column fault set not null,
    add constraint cancellation_fault check (fault in ('MERCHANT', 'CUSTOMER'));
