-- I3
-- An order is worth its frozen lines less the slices of the units that left, plus the fees that have not gone back (D3, D7).
select 'order ' || o.order_number, 'worth ' || o.total_minor || ', lines and fees leave ' || l.left_minor + coalesce(f.left_minor, 0)
from ordering.orders o
join (
    select order_id,
        sum(net_minor - div(2 * net_minor::numeric * (cancelled + short) + ordered, 2 * ordered::numeric)) as left_minor
    from ordering.order_line
    where org_id = shared.current_org()
    group by order_id) l on l.order_id = o.id
left join (
    select order_id, sum(amount_minor - refunded_minor) as left_minor
    from ordering.order_fee
    where org_id = shared.current_org()
    group by order_id) f on f.order_id = o.id
where o.org_id = shared.current_org() and o.total_minor <> l.left_minor + coalesce(f.left_minor, 0)
order by 1
