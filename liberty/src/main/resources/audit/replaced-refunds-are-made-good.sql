-- I3
-- A refund that failed for ever and was replaced has one in its place, of the same amount, tender and cause (D31).
select 'refund ' || r.id || ' of order ' || r.order_id, r.status || ' ' || r.amount_minor || ' ' || r.currency || ', in its place '
    || coalesce(n.status || ' ' || n.amount_minor, 'none')
from payment.refund r
left join payment.refund n on n.org_id = r.org_id and n.replaces = r.id
where r.org_id = shared.current_org()
    and (r.status = 'REPLACED' and (n.id is null or n.status = 'LET_GO' or n.amount_minor <> r.amount_minor
            or n.tender_id <> r.tender_id or n.cause <> r.cause)
        or r.status <> 'REPLACED' and n.id is not null and n.status <> 'LET_GO')
order by 1
