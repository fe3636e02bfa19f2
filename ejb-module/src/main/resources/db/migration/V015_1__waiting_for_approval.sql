-- Units whose cancellation waits for a person (D23): a mark beside the buckets, as held is. They go on like the others.
alter table ordering.order_line add column awaiting integer not null default 0 check (awaiting >= 0);
alter table ordering.order_line
    add check (awaiting + held <= open + reserved + released + picked + packed);

alter table cancellation.cancellation
    add column approval_id uuid,
    -- what was asked for, as JSON, while a person has to agree; an approval holds for exactly that
    add column asked text;

-- What went back is set when it is known: the amount alone says it.
alter table approval.spending drop column booked_minor;
