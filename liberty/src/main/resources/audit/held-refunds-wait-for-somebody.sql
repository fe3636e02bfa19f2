-- I3
-- A refund is held only while a person is asked: nothing else would ever let go of it (D10, D23).
select 'refund ' || r.id || ' of order ' || r.order_id, 'held ' || r.amount_minor || ' ' || r.currency || ' for ' || r.cause || ', which is '
    || coalesce(a.status, 'unknown')
from payment.refund r
left join approval.approval a on a.org_id = r.org_id and r.cause = 'approval:' || a.id
where r.org_id = shared.current_org() and r.status = 'HELD' and a.status is distinct from 'OPEN'
order by 1
