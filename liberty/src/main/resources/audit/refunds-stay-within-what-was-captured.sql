-- I3
-- What was, may be or is held to be refunded of a tender never exceeds what was, or may have been, taken on it (D10).
select 'tender ' || t.id || ' of order ' || t.order_id,
    'amount ' || t.amount_minor || ', captured ' || t.captured_minor || ', refunds ' || coalesce(r.refunded, 0) || ' ' || t.currency
from payment.tender t
left join (
    select tender_id, sum(amount_minor) as refunded
    from payment.refund
    where org_id = shared.current_org() and status not in ('FAILED', 'RELEASED', 'LET_GO', 'REPLACED')
    group by tender_id) r on r.tender_id = t.id
where t.org_id = shared.current_org()
    and (t.captured_minor > t.amount_minor
        or coalesce(r.refunded, 0) > case when t.status in ('REQUESTED', 'PROCESSING', 'UNKNOWN', 'AUTHORISED') then t.amount_minor else t.captured_minor end)
order by 1
