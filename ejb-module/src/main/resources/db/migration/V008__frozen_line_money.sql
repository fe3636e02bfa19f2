-- What a line froze at placement (D4, D6, D32): its total, its shares of the order's discounts, its tax by component.

-- gross − discount, plus tax that the price does not include: what the customer pays for all ordered units.
-- net_minor from now on is the total without any tax; before, nothing told tax apart, so both are the same.
alter table ordering.order_line add column total_minor bigint not null default 0;
alter table ordering.order_line no force row level security;
update ordering.order_line set total_minor = net_minor + tax_minor;
alter table ordering.order_line force row level security;
alter table ordering.order_line alter column total_minor drop default;
alter table ordering.order_line
    add constraint total_is_net_and_tax check (total_minor = net_minor + tax_minor),
    add constraint total_not_negative check (total_minor >= 0);

-- One component of a line's tax, such as CGST 2.5 %: rate and amount as of placement, for all ordered units.
create table ordering.order_line_tax (
    org_id       uuid          not null,
    order_id     uuid          not null,
    line_id      uuid          not null,
    position     integer       not null,
    component    text          not null,
    rate         numeric(9, 6) not null check (rate >= 0),
    inclusive    boolean       not null,
    amount_minor bigint        not null check (amount_minor >= 0),
    primary key (org_id, order_id, line_id, position),
    foreign key (org_id, order_id) references ordering.orders
);
call shared.protect('ordering.order_line_tax', 'select, insert');

-- A line's share of one of the order's discounts.
create table ordering.order_line_discount (
    org_id       uuid    not null,
    order_id     uuid    not null,
    line_id      uuid    not null,
    position     integer not null,
    code         text    not null,
    amount_minor bigint  not null check (amount_minor > 0),
    primary key (org_id, order_id, line_id, position),
    foreign key (org_id, order_id) references ordering.orders
);
call shared.protect('ordering.order_line_discount', 'select, insert');

-- What a later cancellation by the customer does to a discount (D5), and the promotion's terms as of placement as JSON.
alter table ordering.order_discount
    add column policy text not null default 'KEEP' check (policy in ('KEEP', 'CLAWBACK')),
    add column terms text;
