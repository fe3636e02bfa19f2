-- I2
-- Every ordered unit of a line is in one place, and no more come back than were delivered (D12).
select 'order line ' || l.id || ' of order ' || o.order_number,
    'ordered ' || l.ordered || ', accounted for '
        || l.open + l.reserved + l.released + l.picked + l.packed + l.out + l.delivered + l.refused + l.cancelled + l.short
        || '; delivered ' || l.delivered || ', returned ' || l.returned
from ordering.order_line l
join ordering.orders o on o.org_id = l.org_id and o.id = l.order_id
where l.org_id = shared.current_org()
    and (l.ordered <> l.open + l.reserved + l.released + l.picked + l.packed + l.out + l.delivered + l.refused + l.cancelled + l.short
        or l.returned > l.delivered
        or least(l.open, l.reserved, l.released, l.picked, l.packed, l.out, l.delivered, l.cancelled, l.short, l.refused, l.returned) < 0)
order by 1
