-- I17
-- Nothing is closed, or delivered for longer than two hours, with money to be collected that nobody collected, refused or waived.
select 'order ' || o.order_number, o.status || ' with ' || r.due_minor || ' ' || r.currency || ' still to be collected'
from ordering.orders o
join cod.receivable r on r.org_id = o.org_id and r.order_id = o.id
where o.org_id = shared.current_org() and (o.status = 'CLOSED' or o.status = 'DELIVERED' and o.delivered_at < now() - interval '2 hours')
    and r.status = 'PENDING' and r.due_minor > 0
order by 1
