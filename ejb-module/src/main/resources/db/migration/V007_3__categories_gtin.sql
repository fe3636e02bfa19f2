-- A product lies in any number of categories.
create table catalog.category (
    org_id  uuid   not null,
    code    text   not null,
    name    text   not null,
    version bigint not null default 1,
    primary key (org_id, code)
);
call shared.protect('catalog.category');

create table catalog.product_category (
    org_id   uuid not null,
    sku      text not null,
    category text not null,
    primary key (org_id, sku, category),
    foreign key (org_id, sku) references catalog.product (org_id, sku),
    foreign key (org_id, category) references catalog.category (org_id, code) on delete cascade
);
create index product_category_members on catalog.product_category (org_id, category, sku);
call shared.protect('catalog.product_category', 'select, insert, delete');

-- The same number in 8, 12, 13 or 14 digits is one article.
create unique index product_gtin on catalog.product (org_id, lpad(gtin, 14, '0')) where gtin is not null;
