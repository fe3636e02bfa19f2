-- I3
-- The sums of an order are those of its lines, discounts and fees; a substitute brings its own discount (D20, D32).
select 'order ' || o.order_number,
    'items ' || o.items_minor || ' / lines ' || l.gross || '; discount ' || o.discount_minor || ' / lines ' || l.discount
        || ' / discounts ' || coalesce(d.amount, 0) + coalesce(s.discount, 0) || '; tax ' || o.tax_minor || ' / lines ' || l.tax
        || '; fees ' || o.fees_minor || ' / fees ' || coalesce(f.amount, 0)
from ordering.orders o
join (
    select order_id, sum(gross_minor) as gross, sum(discount_minor) as discount, sum(tax_minor) as tax
    from ordering.order_line
    where org_id = shared.current_org()
    group by order_id) l on l.order_id = o.id
left join (
    select order_id, sum(amount_minor) as amount
    from ordering.order_discount
    where org_id = shared.current_org()
    group by order_id) d on d.order_id = o.id
left join (
    select l.order_id, sum(l.discount_minor) as discount
    from fulfillment.substitution s
    join ordering.order_line l on l.org_id = s.org_id and l.id = s.substitute_line_id
    where s.org_id = shared.current_org()
    group by l.order_id) s on s.order_id = o.id
left join (
    select order_id, sum(amount_minor) as amount
    from ordering.order_fee
    -- charged when goods came back, long after the sums were frozen
    where org_id = shared.current_org() and type <> 'RESTOCKING'
    group by order_id) f on f.order_id = o.id
where o.org_id = shared.current_org()
    and (o.items_minor <> l.gross or o.discount_minor <> l.discount or o.discount_minor <> coalesce(d.amount, 0) + coalesce(s.discount, 0)
        or o.tax_minor <> l.tax or o.fees_minor <> coalesce(f.amount, 0))
order by 1
