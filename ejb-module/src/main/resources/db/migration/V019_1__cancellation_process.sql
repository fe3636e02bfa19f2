-- A report that claims what cannot be is decided by a person, once.
alter table fulfillment.warehouse_event drop constraint warehouse_event_status_check;
alter table fulfillment.warehouse_event add constraint warehouse_event_status_check
    check (status in ('APPLIED', 'PARKED', 'TIMELINE_ONLY', 'EXCEPTION', 'RESOLVED'));
alter table fulfillment.warehouse_event
    add column resolution text check (resolution in ('ACCEPT', 'REVERSE')),
    add column resolved_by text,
    add column resolved_at timestamptz,
    add column resolution_comment text,
    add constraint warehouse_event_resolution check ((status = 'RESOLVED') = (resolution is not null)
        and (resolution is null) = (resolved_by is null) and (resolution is null) = (resolved_at is null));

-- Units the warehouse counts although they cannot be, and that a person has explained. Its figures are cumulative: every
-- later one of the line is too high by as many.
create table fulfillment.explained_excess (
    org_id        uuid    not null,
    event_id      text    not null,
    order_line_id uuid    not null,
    order_id      uuid    not null,
    picked        integer not null check (picked >= 0),
    packed        integer not null check (packed >= 0),
    shipped       integer not null check (shipped >= 0),
    short         integer not null check (short >= 0),
    cancelled     integer not null check (cancelled >= 0),
    primary key (org_id, event_id, order_line_id),
    foreign key (org_id, event_id) references fulfillment.warehouse_event
);
create index explained_excess_order on fulfillment.explained_excess (org_id, order_id);
call shared.protect('fulfillment.explained_excess', 'select, insert');

-- Whether an order has any of them: looked at with the release, which is locked anyway.
alter table fulfillment.release add column explained boolean not null default false;
