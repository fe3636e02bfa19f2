-- Fees that are asked for by rule and not by the order. A rule is known by its code; what it says is dated.
create table pricing.fee_rule (
    org_id  uuid   not null,
    code    text   not null,
    version bigint not null default 1,
    primary key (org_id, code)
);
call shared.protect('pricing.fee_rule', 'select, insert, update');

-- What a rule says from an instant (inclusive) to another (exclusive). Never changed, only withdrawn.
create table pricing.fee_terms (
    org_id          uuid        not null,
    id              uuid        not null,
    fee_rule        text        not null,
    -- 0 organisation, 1 country, 2 city, 3 store: for each type of fee the narrowest wins
    level           smallint    not null check (level between 0 and 3),
    place           text        not null check ((level = 0) = (place = '')),
    type            text        not null,
    currency        char(3)     not null,
    amount_minor    bigint      not null check (amount_minor >= 0),
    -- not asked for goods of this value or more
    free_from_minor bigint check (free_from_minor > 0),
    -- a surge multiplies the delivery fee; what it adds to it is a fee of its own
    multiplier      numeric(6, 3) check (multiplier >= 1),
    refund          text        not null,
    valid_from      timestamptz not null,
    valid_to        timestamptz,
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    withdrawn_at    timestamptz,
    withdrawn_by    text,
    primary key (org_id, id),
    foreign key (org_id, fee_rule) references pricing.fee_rule (org_id, code),
    check (valid_to > valid_from)
);
create unique index fee_terms_effective on pricing.fee_terms (org_id, fee_rule, valid_from desc)
    where withdrawn_at is null;
create index fee_terms_history on pricing.fee_terms (org_id, fee_rule, valid_from);
call shared.protect('pricing.fee_terms', 'select, insert, update');

-- When in the week, by the store's own clock; none means always. days: bit 0 is Monday.
create table pricing.fee_window (
    org_id   uuid     not null,
    terms_id uuid     not null,
    position integer  not null,
    days     smallint not null check (days between 1 and 127),
    opens    time     not null,
    closes   time     not null,
    primary key (org_id, terms_id, position),
    foreign key (org_id, terms_id) references pricing.fee_terms (org_id, id)
);
call shared.protect('pricing.fee_window', 'select, insert');
