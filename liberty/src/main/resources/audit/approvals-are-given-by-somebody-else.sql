-- D23
-- Nobody agrees to their own request, and what was agreed to gives back no more than was asked for.
select 'approval ' || a.id || ' of order ' || a.order_id,
    'asked for by ' || a.requested_by || ' over ' || a.amount_minor || ', given by ' || a.decided_by || ' for '
        || coalesce(s.amount_minor::text, 'nothing that is booked')
from approval.approval a
left join approval.spending s on s.org_id = a.org_id and s.approval_id = a.id
where a.org_id = shared.current_org() and a.status = 'APPROVED'
    and (lower(a.decided_by) = lower(a.requested_by) or s.amount_minor is null or s.amount_minor > a.amount_minor)
order by 1
