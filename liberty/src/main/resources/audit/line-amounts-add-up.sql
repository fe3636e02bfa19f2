-- I3
-- A line's total is its gross less its discount shares plus the tax on top, and net and tax by component (D4, D6).
select 'order line ' || l.id || ' of order ' || o.order_number,
    'gross ' || l.gross_minor || ', discount ' || l.discount_minor || ' (shares ' || coalesce(d.amount::text, 'none') || '), net '
        || l.net_minor || ', tax ' || l.tax_minor || ' (components ' || coalesce(t.amount, 0) || ', on top '
        || coalesce(t.on_top, 0) || '), total ' || l.total_minor
from ordering.order_line l
join ordering.orders o on o.org_id = l.org_id and o.id = l.order_id
left join (
    select order_id, line_id, sum(amount_minor) as amount, sum(amount_minor) filter (where not inclusive) as on_top
    from ordering.order_line_tax
    where org_id = shared.current_org()
    group by order_id, line_id) t on t.order_id = l.order_id and t.line_id = l.id
left join (
    select order_id, line_id, sum(amount_minor) as amount
    from ordering.order_line_discount
    where org_id = shared.current_org()
    group by order_id, line_id) d on d.order_id = l.order_id and d.line_id = l.id
where l.org_id = shared.current_org()
    and (l.total_minor <> l.net_minor + l.tax_minor
        or l.total_minor <> l.gross_minor - l.discount_minor + coalesce(t.on_top, 0)
        or l.tax_minor <> coalesce(t.amount, 0)
        or d.amount <> l.discount_minor
        or least(l.gross_minor, l.discount_minor, l.net_minor, l.tax_minor, l.total_minor) < 0)
order by 1
