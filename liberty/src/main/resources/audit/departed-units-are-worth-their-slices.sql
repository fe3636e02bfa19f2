-- I3
-- The derivation of every unit that was cancelled or returned recomputes: line, taxes, slices, what is withheld (D3, D5, D6, D24).
with item as (
    select 'cancellation ' || cancellation_id as departure, id, order_line_id, cancelled as left_units, value_minor, net_minor,
        worths::jsonb as worths
    from cancellation.cancellation_item
    where org_id = shared.current_org()
    union all
    select 'return ' || return_id, id, order_line_id, quantity, value_minor, net_minor, jsonb_build_array(worth::jsonb)
    from returns.return_item
    where org_id = shared.current_org()),
step as (
    select i.departure, i.id, i.order_line_id, w.at,
        (w.worth ->> 'units')::numeric as units, (w.worth ->> 'from')::numeric as k, (w.worth ->> 'to')::numeric as n,
        replace(w.worth #>> '{lineTotal,amount}', '.', '')::numeric as line_total,
        replace(w.worth #>> '{slice,amount}', '.', '')::numeric as slice,
        replace(w.worth #>> '{withheld,amount}', '.', '')::numeric as withheld,
        replace(w.worth #>> '{value,amount}', '.', '')::numeric as value,
        replace(w.worth #>> '{net,amount}', '.', '')::numeric as net,
        w.worth -> 'taxes' as taxes
    from item i
    cross join lateral jsonb_array_elements(i.worths) with ordinality w (worth, at)),
tax as (
    select s.id, s.at, (t ->> 'inclusive')::boolean as inclusive,
        replace(t #>> '{ofLine,amount}', '.', '')::numeric as of_line,
        replace(t #>> '{slice,amount}', '.', '')::numeric as slice,
        replace(t #>> '{withheld,amount}', '.', '')::numeric as withheld,
        replace(t #>> '{amount,amount}', '.', '')::numeric as amount,
        div(2 * replace(t #>> '{ofLine,amount}', '.', '')::numeric * s.n + s.units, 2 * s.units)
            - div(2 * replace(t #>> '{ofLine,amount}', '.', '')::numeric * s.k + s.units, 2 * s.units) as recomputed
    from step s
    cross join lateral jsonb_array_elements(s.taxes) t),
taxes as (
    select id, at, sum(of_line) as of_line, sum(amount) as amount,
        coalesce(sum(of_line) filter (where not inclusive), 0) as on_top,
        coalesce(sum(recomputed) filter (where not inclusive), 0) as sliced_on_top,
        bool_and(slice = recomputed and amount = slice - withheld) as sound
    from tax
    group by id, at),
checked as (
    select s.*, coalesce(t.amount, 0) as tax, coalesce(t.sound, true) as sound, coalesce(t.of_line, 0) as of_line,
        div(2 * (s.line_total - coalesce(t.on_top, 0)) * s.n + s.units, 2 * s.units)
            - div(2 * (s.line_total - coalesce(t.on_top, 0)) * s.k + s.units, 2 * s.units)
            + coalesce(t.sliced_on_top, 0) as recomputed
    from step s
    left join taxes t on t.id = s.id and t.at = s.at)
select c.departure || ' line ' || c.order_line_id,
    'units ' || c.k || ' to ' || c.n || ' of ' || c.units || ' of ' || c.line_total || ': slice ' || c.slice || ', recomputed '
        || c.recomputed || ', withheld ' || c.withheld || ', value ' || c.value || ' = net ' || c.net || ' + tax ' || c.tax
from checked c
left join ordering.order_line l on l.org_id = shared.current_org() and l.id = c.order_line_id
where not (c.sound and c.slice = c.recomputed and c.value = c.slice - c.withheld and c.value = c.net + c.tax
        and c.k < c.n and c.n <= c.units)
    or l.id is null or c.units <> l.ordered or c.line_total <> l.total_minor or c.of_line not in (0, l.tax_minor)
union all
select i.departure || ' line ' || i.order_line_id,
    'worth ' || i.value_minor || ', net ' || i.net_minor || ', ' || i.left_units || ' units; explained ' || coalesce(sum(c.value), 0)
        || ', net ' || coalesce(sum(c.net), 0) || ', ' || coalesce(sum(c.n - c.k), 0) || ' units'
from item i
left join checked c on c.id = i.id
group by i.id, i.departure, i.order_line_id, i.value_minor, i.net_minor, i.left_units
having i.value_minor <> coalesce(sum(c.value), 0) or i.net_minor <> coalesce(sum(c.net), 0)
    or i.left_units <> coalesce(sum(c.n - c.k), 0)
order by 1
