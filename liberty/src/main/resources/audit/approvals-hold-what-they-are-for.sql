-- D23
-- An approval that is open holds units and money of a cancellation that waits for it; nothing else is held.
select 'approval ' || a.id || ' of order ' || a.order_id,
    'open over ' || a.amount_minor || ', held ' || a.held || '; its cancellation is ' || coalesce(a.waits, 'nowhere')
from (
    select a.*, (select c.status from cancellation.cancellation c
                  where c.org_id = a.org_id and c.id = a.subject_id) as waits,
        (select coalesce(sum(r.amount_minor), 0) from payment.refund r
          where r.org_id = a.org_id and r.order_id = a.order_id and r.cause = 'approval:' || a.id and r.status = 'HELD') as held
    from approval.approval a
    where a.org_id = shared.current_org() and a.status = 'OPEN') a
where a.held <> a.amount_minor
    or a.subject = 'CANCELLATION' and a.waits is distinct from 'PENDING_APPROVAL'
union all
select 'cancellation ' || c.id || ' of order ' || c.order_id, 'waits for ' || count(a.id) || ' open approvals'
from cancellation.cancellation c
left join approval.approval a on a.org_id = c.org_id and a.subject_id = c.id and a.status = 'OPEN'
where c.org_id = shared.current_org() and c.status = 'PENDING_APPROVAL'
group by c.id, c.order_id
having count(a.id) <> 1
union all
select 'refund ' || r.id || ' of order ' || r.order_id, 'held for ' || r.cause || ', which is not open'
from payment.refund r
where r.org_id = shared.current_org() and r.status = 'HELD' and r.cause like 'approval:%'
    and not exists (select from approval.approval a
        where a.org_id = r.org_id and 'approval:' || a.id = r.cause and a.status = 'OPEN')
union all
select 'order line ' || l.id || ' of order ' || l.order_id, l.awaiting || ' units wait, ' || l.pending || ' are asked for'
from (
    select l.id, l.order_id, l.awaiting,
        (select coalesce(sum(i.pending), 0) from cancellation.cancellation_item i
          join cancellation.cancellation c on c.org_id = i.org_id and c.id = i.cancellation_id
          where i.org_id = l.org_id and i.order_line_id = l.id and c.status = 'PENDING_APPROVAL') as pending
    from ordering.order_line l
    where l.org_id = shared.current_org() and l.awaiting > 0) l
where l.awaiting > l.pending
order by 1
