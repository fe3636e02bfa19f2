create schema notification;
grant usage on schema notification to handcart_app;

-- What a customer is to be told. One of each kind for each cause, for ever. No name, no number: they are the order's, which can be erased.
create table notification.notification (
    org_id      uuid        not null,
    id          uuid        not null,
    order_id    uuid        not null,
    store_code  text        not null,
    customer_id text,
    template    text        not null,
    language    text        not null,
    -- names, separated by commas, the first that reaches the customer is to be taken
    channels    text        not null,
    cause       text        not null,
    -- what the text needs, JSON
    told        text        not null,
    status      text        not null check (status in ('ASKED')),
    asked_at    timestamptz not null,
    primary key (org_id, id),
    unique (org_id, cause, template)
);
create index notification_order on notification.notification (org_id, order_id);
call shared.protect('notification.notification', 'select, insert');
