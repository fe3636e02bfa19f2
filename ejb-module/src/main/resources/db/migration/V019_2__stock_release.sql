-- Ends units of an order's reservation as RELEASE does, and when that cannot be done says why instead of failing: the caller's
-- transaction goes on as if nothing had been tried. A block with an exception handler is a savepoint; a lock that somebody
-- keeps is not waited for longer than a second. A row with a failure counts alone.
create function inventory.try_release(
    of_org uuid, of_order uuid, in_store text, wanted_skus text[], wanted_units int[], because text, by_actor text)
    returns table (sku text, ended int, freed int, failure text)
    language plpgsql set lock_timeout = '1s' as
$$
#variable_conflict use_column
begin
    return query
    with wanted as (
        select w.sku, w.quantity from unnest(wanted_skus, wanted_units) as w(sku, quantity)
    ), locked as materialized (
        select s.sku
        from inventory.stock s
        where s.org_id = of_org and s.store_code = in_store and s.sku = any(wanted_skus)
        order by s.sku
        for update
    ), booked as (
        insert into inventory.stock_ledger
            (org_id, store_code, sku, type, delta_on_hand, delta_reserved, cause, actor)
        select of_org, in_store, l.sku, 'RELEASE', 0, -w.quantity, because, by_actor
        from locked l
        join wanted w on w.sku = l.sku
        join inventory.reservation r
            on r.org_id = of_org and r.order_id = of_order and r.store_code = in_store and r.sku = l.sku
        on conflict (org_id, cause, store_code, sku) do nothing
        returning sku, delta_reserved
    ), moved as (
        update inventory.stock s
        set reserved = s.reserved + b.delta_reserved,
            version = s.version + 1
        from booked b
        where s.org_id = of_org and s.store_code = in_store and s.sku = b.sku
    ), ended as (
        update inventory.reservation r
        set released = r.released - b.delta_reserved
        from booked b
        where r.org_id = of_org and r.order_id = of_order and r.store_code = in_store and r.sku = b.sku
    )
    select b.sku, -b.delta_reserved, -b.delta_reserved, null::text from booked b order by b.sku;
exception
    when others then
        return query select null::text, 0, 0, sqlstate || ' ' || sqlerrm;
end
$$;

-- Stock of cancelled units that could not be given back with the cancellation (D31): tried again until it can.
create table cancellation.stock_release (
    org_id          uuid        not null,
    id              uuid        not null,
    cancellation_id uuid        not null,
    order_id        uuid        not null,
    store_code      text        not null,
    cause           text        not null,
    -- products and units, as JSON
    items           text        not null,
    status          text        not null check (status in ('DUE', 'RELEASED')),
    attempts        integer     not null check (attempts > 0),
    last_failure    text        not null,
    next_attempt_at timestamptz not null,
    created_at      timestamptz not null,
    released_at     timestamptz,
    primary key (org_id, id),
    unique (org_id, cause),
    check ((status = 'RELEASED') = (released_at is not null))
);
create index stock_release_due on cancellation.stock_release (org_id, next_attempt_at) where status = 'DUE';
create index stock_release_order on cancellation.stock_release (org_id, order_id);
call shared.protect('cancellation.stock_release', 'select, insert, update');
