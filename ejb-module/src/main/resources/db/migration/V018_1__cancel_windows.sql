-- How far and how long a cancellation may be asked for; what has no row here is usual (CancelWindows).
create table cancellation.cancel_window (
    org_id                     uuid        not null,
    -- '' is the organisation; rows of a store take its place there
    store_code                 text        not null,
    fault                      text        not null check (fault in ('MERCHANT', 'CUSTOMER')),
    requester                  text        not null check (requester in ('CUSTOMER', 'STAFF')),
    until_stage                text        not null check (until_stage in ('FREE', 'RELEASED', 'PICKED', 'PACKED')),
    after_confirmation_seconds integer     check (after_confirmation_seconds >= 0),
    before_promise_seconds     integer     check (before_promise_seconds >= 0),
    updated_by                 text        not null,
    updated_at                 timestamptz not null,
    primary key (org_id, store_code, fault, requester)
);
call shared.protect('cancellation.cancel_window', 'select, insert, update');

-- What a manager's word let through, as JSON; null when nothing needed it.
alter table cancellation.cancellation add column overridden text;
