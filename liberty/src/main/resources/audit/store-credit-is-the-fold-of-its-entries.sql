-- I3
-- A customer's store credit is the sum of its entries, numbered without a gap, and never below zero (D11).
select 'store credit of ' || a.customer_id || ' in ' || a.currency,
    'balance ' || a.balance_minor || ', entries ' || coalesce(e.sum, 0) || '; last ' || a.seq || ', entries '
        || coalesce(e.count, 0) || ', lowest ' || coalesce(e.lowest, 0)
from payment.store_credit_account a
left join (
    select account_id, sum(amount_minor) as sum, count(*) as count, max(seq) as last, min(running) as lowest
    from (
        select account_id, seq, amount_minor,
            sum(amount_minor) over (partition by account_id order by seq) as running
        from payment.store_credit_entry
        where org_id = shared.current_org()) entries
    group by account_id) e on e.account_id = a.id
where a.org_id = shared.current_org()
    and (a.balance_minor <> coalesce(e.sum, 0) or a.seq <> coalesce(e.count, 0) or a.seq <> coalesce(e.last, 0)
        or coalesce(e.lowest, 0) < 0)
order by 1
