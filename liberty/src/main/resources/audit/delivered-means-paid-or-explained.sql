-- I17
-- Nothing is delivered or closed while money is to be collected that was neither collected nor refused.
select 'order ' || o.order_number, o.status || ' with ' || r.due_minor || ' ' || r.currency || ' still to be collected'
from ordering.orders o
join cod.receivable r on r.org_id = o.org_id and r.order_id = o.id
where o.org_id = shared.current_org() and o.status in ('DELIVERED', 'CLOSED') and r.status = 'PENDING' and r.due_minor > 0
order by 1
