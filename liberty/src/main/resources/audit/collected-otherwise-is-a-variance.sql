-- I17
-- Less than the due that was collected is the rider's variance in the ledger, more is owed back (D9).
select 'collection ' || c.receipt_number || ' of order ' || c.order_id,
    'due ' || c.due_minor || ', collected ' || c.collected_minor || ' ' || c.currency
        || ', variance ' || coalesce(p.variance, 0) || ', owed back ' || coalesce(p.owed, 0)
from cod.collection c
left join (
    select e.order_id,
        sum(p.amount_minor) filter (where p.account = 'VARIANCE') as variance,
        -sum(p.amount_minor) filter (where p.account = 'CUSTOMER_PAYABLE') as owed
    from cod.journal_entry e
    join cod.journal_posting p on p.org_id = e.org_id and p.entry_id = e.id
    where e.org_id = shared.current_org() and e.cause like 'cod.collect:%'
    group by e.order_id) p on p.order_id = c.order_id
where c.org_id = shared.current_org()
    and (greatest(0, c.due_minor - c.collected_minor) <> coalesce(p.variance, 0)
        or greatest(0, c.collected_minor - c.due_minor) <> coalesce(p.owed, 0))
order by 1
