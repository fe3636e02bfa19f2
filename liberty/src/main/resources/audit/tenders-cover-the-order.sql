-- I3
-- What an order is worth is paid: by money taken or being taken and not given back, or by what is due at the door.
select 'order ' || o.order_number,
    'worth ' || o.total_minor || ', paid or being paid ' || coalesce(t.paid, 0) || ', open at the door '
        || case when r.status = 'PENDING' then greatest(0, r.total_minor - r.prepaid_minor) else 0 end
from ordering.orders o
join cod.receivable r on r.org_id = o.org_id and r.order_id = o.id
left join (
    select t.order_id, sum(case when t.status in ('FAILED', 'AT_DOOR') then 0 when t.status = 'CAPTURED' then t.captured_minor else t.amount_minor end
        - coalesce(g.refunded, 0)) as paid
    from payment.tender t
    left join (
        select tender_id, sum(amount_minor) as refunded
        from payment.refund
        where org_id = shared.current_org() and status not in ('FAILED', 'RELEASED')
        group by tender_id) g on g.tender_id = t.id
    where t.org_id = shared.current_org()
    group by t.order_id) t on t.order_id = o.id
where o.org_id = shared.current_org() and o.status <> 'CANCELLED'
    and o.total_minor > coalesce(t.paid, 0)
        + case when r.status = 'PENDING' then greatest(0, r.total_minor - r.prepaid_minor) else 0 end
        + coalesce((select sum(p.amount_minor)
                    from cod.journal_entry e
                    join cod.journal_posting p on p.org_id = e.org_id and p.entry_id = e.id
                    where e.org_id = o.org_id and e.order_id = o.id and p.account = 'VARIANCE'), 0)
order by 1
