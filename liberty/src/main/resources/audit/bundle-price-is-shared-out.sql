-- I3
-- The price of a bundle is the sum of what its components bear of it (D2).
select 'bundle ' || b.sku || ' of order ' || o.order_number, 'price ' || b.price_minor || ', components ' || coalesce(sum(l.gross_minor), 0)
from ordering.order_bundle b
join ordering.orders o on o.org_id = b.org_id and o.id = b.order_id
left join ordering.order_line l on l.org_id = b.org_id and l.order_id = b.order_id and l.bundle_id = b.id
where b.org_id = shared.current_org()
group by o.order_number, b.id, b.sku, b.price_minor
having b.price_minor <> coalesce(sum(l.gross_minor), 0)
order by 1
