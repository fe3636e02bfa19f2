-- I4
-- Every journal entry has postings, and in each currency its debits equal its credits (D9).
select 'journal entry ' || e.id || ' (' || e.cause || ')',
    coalesce('off by ' || p.off || ' ' || p.currency, 'without postings')
from cod.journal_entry e
left join (
    select org_id, entry_id, currency, sum(amount_minor) as off
    from cod.journal_posting
    where org_id = shared.current_org()
    group by org_id, entry_id, currency) p on p.org_id = e.org_id and p.entry_id = e.id
where e.org_id = shared.current_org() and (p.entry_id is null or p.off <> 0)
order by 1
