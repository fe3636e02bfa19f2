-- I4
-- All postings of an organisation together are zero in every currency.
select 'ledger in ' || p.currency, 'off by ' || sum(p.amount_minor)
from cod.journal_posting p
where p.org_id = shared.current_org()
group by p.currency
having sum(p.amount_minor) <> 0
order by 1
