-- I1
-- The stock of a product in a store is the sum of all movements in its ledger (D17).
select 'stock ' || coalesce(s.store_code, l.store_code) || ' ' || coalesce(s.sku, l.sku),
    'on hand ' || coalesce(s.on_hand, 0) || ', ledger ' || coalesce(l.on_hand, 0)
        || '; reserved ' || coalesce(s.reserved, 0) || ', ledger ' || coalesce(l.reserved, 0)
        || '; damaged ' || coalesce(s.damaged, 0) || ', ledger ' || coalesce(l.damaged, 0)
from (select store_code, sku, on_hand, reserved, damaged from inventory.stock where org_id = shared.current_org()) s
full join (
    select store_code, sku, sum(delta_on_hand) as on_hand, sum(delta_reserved) as reserved, sum(delta_damaged) as damaged
    from inventory.stock_ledger
    where org_id = shared.current_org()
    group by store_code, sku) l using (store_code, sku)
where (coalesce(s.on_hand, 0), coalesce(s.reserved, 0), coalesce(s.damaged, 0))
    <> (coalesce(l.on_hand, 0), coalesce(l.reserved, 0), coalesce(l.damaged, 0))
order by 1
