-- D23
-- What a person's cancellation gave back is booked for the limits of D23, and nothing else is.
select 'cancellation ' || c.id || ' of order ' || c.order_id,
    'gave back ' || c.back || ', booked ' || coalesce(c.booked::text, 'nothing')
from (
    select c.id, c.order_id, c.status, c.requested_by,
        (select s.amount_minor from approval.spending s
          where s.org_id = c.org_id and s.subject = 'CANCELLATION' and s.subject_id = c.id) as booked,
        (select coalesce(sum(d.refundable_minor), 0) from cod.due_change d
          where d.org_id = c.org_id and d.order_id = c.order_id
            and (d.cause = 'cancellation:' || c.id or d.cause like 'cancellation:' || c.id || '/%')) as back
    from cancellation.cancellation c
    where c.org_id = shared.current_org()) c
where c.requested_by not like 'system:%'
    and (c.status not in ('PENDING_WMS', 'PENDING_APPROVAL') and coalesce(c.booked, 0) <> c.back
        or c.status = 'PENDING_WMS' and coalesce(c.booked, 0) < c.back
        or c.status = 'PENDING_APPROVAL' and c.booked is not null)
order by 1
