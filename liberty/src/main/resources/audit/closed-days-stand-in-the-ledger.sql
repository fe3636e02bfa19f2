-- I4
-- What a closed business day left in drawer, bags, clearing and transit is what the ledger says up to that day (D26).
select 'business day ' || d.business_day || ' of store ' || d.store_code,
    'drawer ' || d.drawer_minor || '/' || l.drawer || ', riders ' || d.riders_minor || '/' || l.riders || ', UPI ' || d.upi_minor
        || '/' || l.upi || ', transit ' || d.transit_minor || '/' || l.transit || ' ' || d.currency
from cod.store_day d
cross join lateral (
    select coalesce(sum(p.amount_minor) filter (where p.account = 'STORE_DRAWER'), 0) as drawer,
        coalesce(sum(p.amount_minor) filter (where p.account = 'RIDER_CASH'), 0) as riders,
        coalesce(sum(p.amount_minor) filter (where p.account = 'UPI_CLEARING'), 0) as upi,
        coalesce(sum(p.amount_minor) filter (where p.account = 'CASH_IN_TRANSIT'), 0) as transit
    from cod.journal_entry e
    join cod.journal_posting p on p.org_id = e.org_id and p.entry_id = e.id and p.currency = d.currency
    where e.org_id = d.org_id and e.store_code = d.store_code and e.business_day <= d.business_day) l
where d.org_id = shared.current_org()
    and (d.drawer_minor, d.riders_minor, d.upi_minor, d.transit_minor) <> (l.drawer, l.riders, l.upi, l.transit)
order by 1
