-- How long the customer made an order wait; the breach of its promise moves by it (D27). Each pause is an event with its evidence.
alter table ordering.orders add column paused_seconds integer not null default 0 check (paused_seconds >= 0);
