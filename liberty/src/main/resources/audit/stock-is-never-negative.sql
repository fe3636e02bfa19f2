-- I1
-- No store has less than nothing of a product, in all, reserved or damaged.
select 'stock ' || s.store_code || ' ' || s.sku,
    'on hand ' || s.on_hand || ', reserved ' || s.reserved || ', damaged ' || s.damaged
from inventory.stock s
where s.org_id = shared.current_org() and (s.on_hand < 0 or s.reserved < 0 or s.damaged < 0 or s.on_hand < s.reserved)
order by 1
