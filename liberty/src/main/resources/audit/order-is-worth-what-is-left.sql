-- I3
-- An order is worth its frozen lines less the slices of the units that left, plus fees not given back and what is withheld (D3, D5-D7).
with gone as (
    select l.order_id, l.id, l.ordered, l.cancelled + l.short + l.refused + l.returned as units, l.net_minor, l.total_minor,
        exists (select from ordering.order_line_tax t
                where t.org_id = l.org_id and t.order_id = l.order_id and t.line_id = l.id and not t.inclusive) as tax_on_top
    from ordering.order_line l
    where l.org_id = shared.current_org()),
left_lines as (
    select order_id,
        sum(total_minor - case
            when tax_on_top then div(2 * net_minor::numeric * units + ordered, 2 * ordered::numeric)
                + (select sum(div(2 * t.amount_minor::numeric * gone.units + gone.ordered, 2 * gone.ordered::numeric))
                   from ordering.order_line_tax t
                   where t.org_id = shared.current_org() and t.order_id = gone.order_id and t.line_id = gone.id)
            else div(2 * total_minor::numeric * units + ordered, 2 * ordered::numeric)
        end) as minor
    from gone
    group by order_id),
left_fees as (
    select order_id, sum(amount_minor - refunded_minor) as minor
    from ordering.order_fee
    where org_id = shared.current_org()
    group by order_id)
select 'order ' || o.order_number, 'worth ' || o.total_minor || ', lines, fees and what is withheld leave ' || l.minor + coalesce(f.minor, 0) + o.withheld_minor
from ordering.orders o
join left_lines l on l.order_id = o.id
left join left_fees f on f.order_id = o.id
where o.org_id = shared.current_org() and o.total_minor <> l.minor + coalesce(f.minor, 0) + o.withheld_minor
order by 1
