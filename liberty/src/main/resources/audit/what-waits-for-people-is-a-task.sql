-- I8
-- Whatever waits for a person has an open task with an owner, and a task is open only as long as something waits.
with task as (
    select kind, subject_id, order_id, status in ('OPEN', 'CLAIMED') as open
    from task.task
    where org_id = shared.current_org()),
waits as (
    select 'cancellation ' || c.id || ' of order ' || c.order_id as subject, 'the warehouse is silent' as detail,
        'CANCELLATION_UNANSWERED' as kind, c.id::text as id
    from cancellation.cancellation c
    where c.org_id = shared.current_org() and c.status = 'PENDING_WMS' and c.needs_attention is not null
    union all
    select 'refund ' || r.id || ' of order ' || r.order_id, 'a person pays it out', 'REFUND_BY_HAND', r.id::text
    from payment.refund r
    where r.org_id = shared.current_org() and r.status = 'MANUAL'
        and not exists (select from task t where t.kind = 'REFUND_FAILED' and t.subject_id = r.id::text and t.open)
    union all
    select 'report ' || e.event_id || ' on order ' || e.order_id, 'claims what cannot be', 'WAREHOUSE_CONTRADICTION', e.event_id
    from fulfillment.warehouse_event e
    where e.org_id = shared.current_org() and e.status = 'EXCEPTION'
    union all
    select 'stock of cancellation ' || s.cancellation_id || ' of order ' || s.order_id,
        'not given back after ' || s.attempts || ' attempts', 'STOCK_NOT_RELEASED', s.id::text
    from cancellation.stock_release s
    where s.org_id = shared.current_org() and s.status = 'DUE' and s.attempts >= 5)
select w.subject, w.detail || ', and nobody has to do it' as found
from waits w
where not exists (select from task t where t.kind = w.kind and t.subject_id = w.id and t.open)
union all
select 'refund ' || r.id || ' of order ' || r.order_id, 'failed for ever, and nobody had to do anything about it'
from payment.refund r
where r.org_id = shared.current_org() and r.status = 'FAILED'
    and not exists (select from task t where t.kind = 'REFUND_FAILED' and t.subject_id = r.id::text)
union all
select 'task ' || t.kind || ' ' || t.subject_id || ' of order ' || t.order_id, 'is open, and nothing waits'
from task t
where t.open
    and (t.kind in ('CANCELLATION_UNANSWERED', 'WAREHOUSE_CONTRADICTION', 'STOCK_NOT_RELEASED')
            and not exists (select from waits w where w.kind = t.kind and w.id = t.subject_id)
        or t.kind in ('REFUND_BY_HAND', 'REFUND_FAILED')
            and exists (select from payment.refund r
                where r.org_id = shared.current_org() and r.id::text = t.subject_id and r.status = 'SUCCEEDED'))
order by 1
