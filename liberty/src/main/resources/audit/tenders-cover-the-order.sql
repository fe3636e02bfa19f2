-- I3
-- What an order is worth, less what was given without an item, was taken and not given back, or is open at the door; nobody pays less or more (D8, D11).
select 'order ' || o.order_number,
    'worth ' || o.total_minor || ' less goodwill ' || r.goodwill_minor || ', taken or being taken ' || coalesce(t.taken, 0) || ', open at the door ' || door.open
        || ', rounded off, missing or waived ' || coalesce(j.lost, 0)
from ordering.orders o
join cod.receivable r on r.org_id = o.org_id and r.order_id = o.id
cross join lateral (
    select case when r.status = 'PENDING' then greatest(0, greatest(0, r.total_minor - r.goodwill_minor) - r.prepaid_minor) else 0 end as open) door
left join (
    select t.order_id,
        sum(case t.status
                when 'FAILED' then 0
                when 'AT_DOOR' then 0
                when 'CAPTURED' then t.captured_minor
                else t.amount_minor
            end - coalesce(g.refunded, 0)) as taken
    from payment.tender t
    left join (
        select tender_id, sum(amount_minor) as refunded
        from payment.refund
        where org_id = shared.current_org() and status not in ('RELEASED', 'HELD', 'LET_GO', 'REPLACED')
        group by tender_id) g on g.tender_id = t.id
    where t.org_id = shared.current_org()
    group by t.order_id) t on t.order_id = o.id
left join (
    select e.order_id, sum(p.amount_minor) as lost
    from cod.journal_entry e
    join cod.journal_posting p on p.org_id = e.org_id and p.entry_id = e.id
    join cod.receivable r on r.org_id = e.org_id and r.order_id = e.order_id and r.status <> 'PENDING'
    where e.org_id = shared.current_org() and e.cause like 'cod.%'
        and p.account in ('VARIANCE', 'ROUNDING', 'COD_WAIVED', 'COD_DISPUTED')
    group by e.order_id) j on j.order_id = o.id
where o.org_id = shared.current_org()
    and greatest(0, o.total_minor - r.goodwill_minor) <> coalesce(t.taken, 0) + door.open + greatest(0, coalesce(j.lost, 0))
order by 1
