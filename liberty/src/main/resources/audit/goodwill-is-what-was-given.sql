-- I3
-- What was given of an order without an item is the sum of its goodwill, and each went back or off the due (D8).
select 'order ' || r.order_id, 'goodwill on its receivable ' || r.goodwill_minor || ', given ' || coalesce(g.given, 0)
from cod.receivable r
left join (
    select order_id, sum(amount_minor) as given
    from goodwill.goodwill
    where org_id = shared.current_org() and status = 'GIVEN'
    group by order_id) g on g.order_id = r.order_id
where r.org_id = shared.current_org() and r.goodwill_minor <> coalesce(g.given, 0)
union all
select 'goodwill ' || g.id || ' of order ' || g.order_id, g.status || ', to be given back ' || g.refund_minor || ', refunds ' || coalesce(p.refunds, 0)
from goodwill.goodwill g
left join (
    select cause, sum(amount_minor) as refunds
    from payment.refund
    where org_id = shared.current_org() and cause like 'goodwill:%' and status not in ('HELD', 'LET_GO', 'REPLACED')
    group by cause) p on p.cause = 'goodwill:' || g.id
where g.org_id = shared.current_org() and g.refund_minor <> coalesce(p.refunds, 0)
order by 1
