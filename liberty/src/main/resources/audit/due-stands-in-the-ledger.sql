-- I4
-- What is receivable from an order in the ledger is its due until it is collected, and nothing afterwards (D9).
select 'receivable of order ' || coalesce(r.order_id, p.order_id),
    'due ' || coalesce(r.due, 0) || ' (' || coalesce(r.status, 'none') || '), ledger ' || coalesce(p.receivable, 0)
from (
    select order_id::text as order_id, status, case when status = 'PENDING' then due_minor else 0 end as due
    from cod.receivable
    where org_id = shared.current_org()) r
full join (
    select owner as order_id, sum(amount_minor) as receivable
    from cod.journal_posting
    where org_id = shared.current_org() and account = 'COD_RECEIVABLE'
    group by owner) p using (order_id)
where coalesce(r.due, 0) <> coalesce(p.receivable, 0)
order by 1
