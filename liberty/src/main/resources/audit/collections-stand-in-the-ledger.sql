-- I4
-- What was collected at a door stands in the ledger, as cash of the rider or as money in UPI clearing (D9).
select 'collection ' || c.receipt_number || ' of order ' || c.order_id,
    'collected ' || c.collected_minor || ' ' || c.currency || ', ledger ' || coalesce(p.taken, 0)
from cod.collection c
left join (
    select e.order_id, p.currency, sum(p.amount_minor) as taken
    from cod.journal_entry e
    join cod.journal_posting p on p.org_id = e.org_id and p.entry_id = e.id
    where e.org_id = shared.current_org() and e.cause like 'cod.collect:%' and p.account in ('RIDER_CASH', 'UPI_CLEARING')
    group by e.order_id, p.currency) p on p.order_id = c.order_id and p.currency = c.currency
where c.org_id = shared.current_org() and c.collected_minor <> coalesce(p.taken, 0)
order by 1
