-- I3
-- The derivation of every cancellation adds up: units, what is withheld, fees, what the order was worth and is worth now (D5, D7).
with step as (
    select c.id, w.at,
        replace(w.worth #>> '{before,amount}', '.', '')::numeric as before,
        replace(w.worth #>> '{slices,amount}', '.', '')::numeric as slices,
        replace(w.worth #>> '{withheldBefore,amount}', '.', '')::numeric as withheld_before,
        replace(w.worth #>> '{withheldAfter,amount}', '.', '')::numeric as withheld_after,
        replace(w.worth #>> '{value,amount}', '.', '')::numeric as value,
        replace(w.worth #>> '{after,amount}', '.', '')::numeric as after,
        coalesce((select sum(replace(f #>> '{returned,amount}', '.', '')::numeric)
                  from jsonb_array_elements(w.worth -> 'fees') f), 0) as fees,
        exists (select from jsonb_array_elements(w.worth -> 'fees') f
                where replace(f #>> '{returnedBefore,amount}', '.', '')::numeric + replace(f #>> '{returned,amount}', '.', '')::numeric
                    > replace(f #>> '{amount,amount}', '.', '')::numeric) as fee_twice
    from cancellation.cancellation c
    cross join lateral jsonb_array_elements(c.worths::jsonb) with ordinality w (worth, at)
    where c.org_id = shared.current_org())
select 'cancellation ' || c.id || ' of order ' || c.order_id,
    'worth ' || c.value_minor || ', explained ' || coalesce(sum(s.value), 0) || ', paid for ' || c.cod_reduction_minor || ' less due + '
        || c.refund_minor || ' given back'
from cancellation.cancellation c
left join step s on s.id = c.id
where c.org_id = shared.current_org()
group by c.id, c.order_id, c.value_minor, c.cod_reduction_minor, c.refund_minor
having c.value_minor <> coalesce(sum(s.value), 0)
    or c.value_minor <> c.cod_reduction_minor + c.refund_minor + coalesce((
        select sum(r.amount_minor) from payment.refund r
        where r.org_id = shared.current_org() and r.lowered
            and (r.cause = 'cancellation:' || c.id or r.cause like 'cancellation:' || c.id || '/%')), 0) + coalesce((
        -- given back before, without an item
        select sum(d.absorbed_minor) from cod.due_change d
        where d.org_id = shared.current_org() and d.order_id = c.order_id
            and (d.cause = 'cancellation:' || c.id or d.cause like 'cancellation:' || c.id || '/%')), 0)
    or bool_or(s.value <> s.slices + s.withheld_before - s.withheld_after + s.fees)
    or bool_or(s.after <> s.before - s.value)
    or bool_or(s.fee_twice)
    or bool_or(least(s.value, s.slices, s.withheld_before, s.withheld_after, s.after, s.fees) < 0)
order by 1
