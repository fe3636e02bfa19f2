-- I4
-- Cash on the way to the bank is the sum of the deposits that the bank has not confirmed.
select 'store ' || coalesce(p.store_code, d.store_code),
    'ledger ' || coalesce(p.minor, 0) || ', deposits on their way ' || coalesce(d.minor, 0)
from (
    select owner as store_code, sum(amount_minor) as minor
    from cod.journal_posting
    where org_id = shared.current_org() and account = 'CASH_IN_TRANSIT'
    group by owner) p
full join (
    select store_code, sum(amount_minor) as minor
    from cod.bank_deposit
    where org_id = shared.current_org() and status = 'IN_TRANSIT'
    group by store_code) d using (store_code)
where coalesce(p.minor, 0) <> coalesce(d.minor, 0)
order by 1
