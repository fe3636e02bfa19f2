-- What a cancellation has to tell later: whose order it was, and under which correlation id it was asked for.
alter table cancellation.cancellation
    add customer_id    text,
    add correlation_id text;

update cancellation.cancellation c set customer_id = o.customer_id
from ordering.orders o
where o.org_id = c.org_id and o.id = c.order_id;
