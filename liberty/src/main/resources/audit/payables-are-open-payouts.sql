-- I4
-- What is owed back to the customer of an order is the sum of its open payout tasks (D9).
select 'order ' || coalesce(p.order_id, t.order_id),
    'owed ' || coalesce(p.owed, 0) || ', payout tasks ' || coalesce(t.open, 0)
from (
    select p.owner as order_id, -sum(p.amount_minor) as owed
    from cod.journal_posting p
    where p.org_id = shared.current_org() and p.account = 'CUSTOMER_PAYABLE'
    group by p.owner) p
full join (
    select order_id::text, sum(amount_minor) as open
    from cod.payout_task
    where org_id = shared.current_org() and status <> 'PAID'
    group by order_id) t on t.order_id = p.order_id
where coalesce(p.owed, 0) <> coalesce(t.open, 0)
order by 1
