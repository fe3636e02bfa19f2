-- I8
-- A cancellation that has not ended waits for something that comes: the warehouse, a refund, an approval; each with a limit.
with now as (
    -- a product that stands still is late with nothing
    select max(recorded_at) - interval '2 minutes' as at from shared.event where org_id = shared.current_org())
select 'cancellation ' || c.id || ' of order ' || c.order_id,
    case c.status
        when 'PENDING_WMS' then
            case when c.deadline_at is null then 'waits for the warehouse without an end'
                when c.pending = 0 then 'waits for the warehouse, and no unit does'
                else 'waits for the warehouse since ' || c.deadline_at || ', and nobody was told' end
        when 'PENDING_APPROVAL' then 'waits for an approval that is not open'
        else 'is ' || c.status || ' since ' || c.updated_at || ', and no refund is on its way'
    end
from (
    select c.*, (select coalesce(sum(i.pending), 0) from cancellation.cancellation_item i
                  where i.org_id = c.org_id and i.cancellation_id = c.id) as pending
    from cancellation.cancellation c
    where c.org_id = shared.current_org() and c.status in ('PROCESSING', 'PENDING_WMS', 'PENDING_APPROVAL')) c
cross join now
where c.status = 'PENDING_WMS' and (c.deadline_at is null or c.pending = 0 or c.needs_attention is null and c.deadline_at < now.at)
    or c.status = 'PENDING_APPROVAL' and not exists (
        select from approval.approval a
        where a.org_id = shared.current_org() and a.subject = 'CANCELLATION' and a.subject_id = c.id and a.status = 'OPEN')
    or c.status = 'PROCESSING' and c.updated_at < now.at and not exists (
        select from payment.refund r
        where r.org_id = shared.current_org() and r.order_id = c.order_id
            and (r.cause = 'cancellation:' || c.id or r.cause like 'cancellation:' || c.id || '/%')
            and (r.status not in ('SUCCEEDED', 'RELEASED', 'FAILED', 'LET_GO') or r.settled_at > now.at))
order by 1
