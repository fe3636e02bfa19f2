-- I4
-- Every order has a receivable, which knows what the order is worth now (D8).
select 'order ' || o.order_number, 'worth ' || o.total_minor || ', receivable ' || coalesce(r.total_minor::text, 'none')
from ordering.orders o
left join cod.receivable r on r.org_id = o.org_id and r.order_id = o.id
where o.org_id = shared.current_org() and o.total_minor is distinct from r.total_minor
order by 1
