-- I3
-- What was set aside, taken, let go and given back on a tender is the sum of its transactions.
with fold as (
    select tender_id, currency,
        coalesce(sum(amount_minor) filter (where kind = 'AUTHORISE'), 0) as authorised,
        coalesce(sum(amount_minor) filter (where kind = 'CAPTURE'), 0) as captured,
        coalesce(sum(amount_minor) filter (where kind = 'VOID'), 0) as released,
        coalesce(sum(amount_minor) filter (where kind = 'REFUND'), 0) as refunded,
        coalesce(sum(amount_minor) filter (where kind = 'CHARGEBACK'), 0) as charged_back
    from payment.transaction
    where org_id = shared.current_org() and succeeded
    group by tender_id, currency)
select 'tender ' || t.id || ' of order ' || t.order_id,
    'authorised, captured, released, refunded, charged back ' || t.authorised_minor || ', ' || t.captured_minor || ', '
        || t.released_minor || ', ' || t.refunded_minor || ', ' || t.charged_back_minor || '; transactions '
        || coalesce(f.authorised, 0) || ', ' || coalesce(f.captured, 0) || ', ' || coalesce(f.released, 0) || ', '
        || coalesce(f.refunded, 0) || ', ' || coalesce(f.charged_back, 0)
from payment.tender t
left join fold f on f.tender_id = t.id and f.currency = t.currency
where t.org_id = shared.current_org()
    and (t.authorised_minor, t.captured_minor, t.released_minor, t.refunded_minor, t.charged_back_minor)
        <> (coalesce(f.authorised, 0), coalesce(f.captured, 0), coalesce(f.released, 0), coalesce(f.refunded, 0),
            coalesce(f.charged_back, 0))
order by 1
