-- I4
-- Until it is collected, a due is the order's worth less goodwill and what is prepaid, rounded to the currency's cash (D8).
select 'receivable of order ' || r.order_id,
    'total ' || r.total_minor || ', goodwill ' || r.goodwill_minor || ', prepaid ' || r.prepaid_minor || ', due ' || r.due_minor || ' ' || r.currency
from cod.receivable r
cross join lateral (select case r.currency when 'INR' then 100 when 'CHF' then 5 else 1 end as step) cash
cross join lateral (select greatest(0, greatest(0, r.total_minor - r.goodwill_minor) - r.prepaid_minor) as open) exact
where r.org_id = shared.current_org() and r.status in ('PENDING', 'NOTHING_DUE')
    and (r.due_minor <> (2 * exact.open + cash.step) / (2 * cash.step) * cash.step
        or (r.status = 'PENDING') <> (r.due_minor > 0))
order by 1
