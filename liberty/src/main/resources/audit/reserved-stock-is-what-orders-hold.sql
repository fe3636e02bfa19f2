-- I1
-- What is reserved of a product in a store is the sum of the reservations that orders still hold.
select 'stock ' || coalesce(s.store_code, r.store_code) || ' ' || coalesce(s.sku, r.sku),
    'reserved ' || coalesce(s.reserved, 0) || ', orders hold ' || coalesce(r.held, 0)
from (select store_code, sku, reserved from inventory.stock where org_id = shared.current_org()) s
full join (
    select store_code, sku, sum(quantity - consumed - released) as held
    from inventory.reservation
    where org_id = shared.current_org() and consumed + released < quantity
    group by store_code, sku) r using (store_code, sku)
where coalesce(s.reserved, 0) <> coalesce(r.held, 0)
order by 1
