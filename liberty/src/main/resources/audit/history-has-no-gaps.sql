-- I9
-- The events of a stream are numbered from 1 without a gap.
select 'event stream ' || e.stream, count(*) || ' events, numbered up to ' || max(e.seq)
from shared.event e
where e.org_id = shared.current_org()
group by e.stream
having count(*) <> max(e.seq) or min(e.seq) <> 1
order by 1
