-- I4
-- A rider's shift that is closed holds no cash: it was handed in, or a named variance was approved for it (D9).
select 'shift ' || s.id || ' of rider ' || s.rider_id, 'closed with ' || sum(p.amount_minor) || ' ' || p.currency
from cod.rider_shift s
join cod.journal_posting p on p.org_id = s.org_id and p.shift_id = s.id and p.account = 'RIDER_CASH'
where s.org_id = shared.current_org() and s.status = 'CLOSED'
group by s.id, s.rider_id, p.currency
having sum(p.amount_minor) <> 0
order by 1
