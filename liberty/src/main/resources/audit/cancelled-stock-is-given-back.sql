-- I1
-- An order reserves what of it still is in the store, what was cancelled and waits to be given back, and substitutes that wait for consent.
with held as (
    select r.order_id, r.store_code, r.sku, r.quantity - r.consumed - r.released as units
    from inventory.reservation r
    where r.org_id = shared.current_org()),
wanted as (
    select h.order_id, h.store_code, h.sku,
        (select coalesce(sum(l.reserved + l.released + l.picked + l.packed), 0) from ordering.order_line l
          where l.org_id = shared.current_org() and l.order_id = h.order_id and l.sku = h.sku) as in_store,
        (select coalesce(sum((i ->> 'quantity')::int), 0)
           from cancellation.stock_release s cross join lateral jsonb_array_elements(s.items::jsonb) i
          where s.org_id = shared.current_org() and s.order_id = h.order_id and s.status = 'DUE' and i ->> 'sku' = h.sku) as later,
        (select coalesce(sum(b.quantity), 0) from fulfillment.substitution b
          where b.org_id = shared.current_org() and b.order_id = h.order_id and b.sku = h.sku and b.stocked
            and b.status = 'PENDING') as asked
    from held h)
select 'reservation of ' || h.sku || ' in ' || h.store_code || ' for order ' || h.order_id,
    'holds ' || h.units || ', of the order ' || w.in_store || ' are in the store, ' || w.later || ' wait to be given back, '
        || w.asked || ' for consent'
from held h
join wanted w using (order_id, store_code, sku)
where h.units <> w.in_store + w.later + w.asked
order by 1
