-- I4
-- Every entry that moves money somebody holds names the store that answers for it and its business day (D26).
select 'journal entry ' || e.id || ' (' || e.cause || ')', 'has no store and business day'
from cod.journal_entry e
where e.org_id = shared.current_org() and e.business_day is null
    and exists (select from cod.journal_posting p
                where p.org_id = e.org_id and p.entry_id = e.id
                    and p.account in ('RIDER_CASH', 'STORE_DRAWER', 'CASH_IN_TRANSIT', 'UPI_CLEARING', 'BANK', 'PETTY_CASH'))
order by 1
