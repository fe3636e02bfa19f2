-- I3
-- What was set aside, taken, let go and given back on a tender is the sum of its transactions.
select 'tender ' || t.id || ' of order ' || t.order_id,
    'authorised, captured, released, refunded, charged back ' || t.authorised_minor || ', ' || t.captured_minor || ', '
        || t.released_minor || ', ' || t.refunded_minor || ', ' || t.charged_back_minor || '; transactions '
        || f.authorised || ', ' || f.captured || ', ' || f.released || ', ' || f.refunded || ', ' || f.charged_back
from payment.tender t
cross join lateral (
    select coalesce(sum(x.amount_minor) filter (where x.kind = 'AUTHORISE'), 0) as authorised,
        coalesce(sum(x.amount_minor) filter (where x.kind = 'CAPTURE'), 0) as captured,
        coalesce(sum(x.amount_minor) filter (where x.kind = 'VOID'), 0) as released,
        coalesce(sum(x.amount_minor) filter (where x.kind = 'REFUND'), 0) as refunded,
        coalesce(sum(x.amount_minor) filter (where x.kind = 'CHARGEBACK'), 0) as charged_back
    from payment.transaction x
    where x.org_id = t.org_id and x.tender_id = t.id and x.succeeded and x.currency = t.currency) f
where t.org_id = shared.current_org()
    and (t.authorised_minor, t.captured_minor, t.released_minor, t.refunded_minor, t.charged_back_minor)
        <> (f.authorised, f.captured, f.released, f.refunded, f.charged_back)
order by 1
