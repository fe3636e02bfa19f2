-- What taxes a product carries. A product names a class; what the class means is dated and may differ by place.
create table pricing.tax_class (
    org_id  uuid   not null,
    code    text   not null,
    name    text   not null,
    version bigint not null default 1,
    primary key (org_id, code)
);
call shared.protect('pricing.tax_class', 'select, insert, update');

-- The terms of a class in one place from an instant (inclusive) to another (exclusive). Never changed, only withdrawn:
-- the rows are the history.
create table pricing.tax_terms (
    org_id       uuid        not null,
    id           uuid        not null,
    tax_class    text        not null,
    -- 0 organisation, 1 country, 2 city, 3 store: the narrower wins
    level        smallint    not null check (level between 0 and 3),
    place        text        not null check ((level = 0) = (place = '')),
    inclusive    boolean     not null,
    valid_from   timestamptz not null,
    valid_to     timestamptz,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    primary key (org_id, id),
    foreign key (org_id, tax_class) references pricing.tax_class (org_id, code),
    check (valid_to > valid_from)
);
create unique index tax_terms_effective on pricing.tax_terms (org_id, tax_class, level, place, valid_from desc)
    where withdrawn_at is null;
create index tax_terms_history on pricing.tax_terms (org_id, tax_class, valid_from);
call shared.protect('pricing.tax_terms', 'select, insert, update');

-- One component of the terms, such as CGST at 2.5 percent. Terms without components are free of tax.
create table pricing.tax_rate (
    org_id    uuid           not null,
    terms_id  uuid           not null,
    position  integer        not null,
    component text           not null,
    percent   numeric(10, 6) not null check (percent >= 0),
    primary key (org_id, terms_id, position),
    unique (org_id, terms_id, component),
    foreign key (org_id, terms_id) references pricing.tax_terms (org_id, id)
);
call shared.protect('pricing.tax_rate', 'select, insert');
