-- I3
-- A line is worth its gross less its discount, and nothing is below zero (D4).
select 'order line ' || l.id || ' of order ' || o.order_number,
    'gross ' || l.gross_minor || ', discount ' || l.discount_minor || ', net ' || l.net_minor
from ordering.order_line l
join ordering.orders o on o.org_id = l.org_id and o.id = l.order_id
where l.org_id = shared.current_org()
    and (l.net_minor <> l.gross_minor - l.discount_minor or least(l.gross_minor, l.discount_minor, l.net_minor) < 0)
order by 1
