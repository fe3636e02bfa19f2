-- I4
-- Every change of what an order is worth, and all goodwill, came off the due first, and only the rest is given back (D8).
select 'order ' || d.order_id || ' after ' || d.cause,
    'worth ' || coalesce(d.was::text, 'unknown') || ' before, ' || d.total_minor || ' now; goodwill ' || d.given || ' before, '
        || d.goodwill_minor || ' now; ' || d.cod_reduction_minor || ' off the due, '
        || d.refundable_minor || ' given back'
from (
    select c.order_id, c.cause, c.total_minor, c.cod_reduction_minor, c.refundable_minor,
        c.goodwill_minor, c.absorbed_minor,
        lag(c.goodwill_minor, 1, 0::bigint) over (partition by c.order_id order by c.recorded_at, c.version) as given,
        lag(c.total_minor) over (partition by c.order_id order by c.recorded_at, c.version) as was
    from cod.due_change c
    where c.org_id = shared.current_org()) d
where d.was is not null
    and d.was - d.total_minor + d.goodwill_minor - d.given <> d.cod_reduction_minor + d.refundable_minor + d.absorbed_minor
order by 1
