-- A file of products with prices and stock of one store; known by its digest, so the same file is the same job.
create table catalog.import_job (
    org_id      uuid        not null,
    id          uuid        not null,
    store_code  text        not null,
    currency    char(3)     not null,
    file_name   text        not null,
    sha256      text        not null,
    status      text        not null default 'STAGING' check (status in ('STAGING', 'RUNNING', 'COMPLETED')),
    created_by  text        not null,
    created_at  timestamptz not null,
    finished_at timestamptz,
    primary key (org_id, id),
    unique (org_id, store_code, sha256)
);
call shared.protect('catalog.import_job', 'select, insert, update');

-- Every row of the file, also those that cannot be read; an outcome once it has been dealt with.
create table catalog.import_row (
    org_id      uuid    not null,
    job_id      uuid    not null,
    row_no      integer not null,
    source      text    not null,
    sku         text    not null,
    name        text    not null,
    gtin        text,
    tax_class   text,
    category    text,
    list_minor  bigint,
    price_minor bigint,
    stock       integer,
    fault       text,
    outcome     text check (outcome in ('CREATED', 'UPDATED', 'CATEGORY', 'REPEATED', 'REFUSED')),
    detail      text,
    primary key (org_id, job_id, row_no),
    foreign key (org_id, job_id) references catalog.import_job (org_id, id)
);
create index import_row_waiting on catalog.import_row (org_id, job_id, row_no) where outcome is null;
create index import_row_article on catalog.import_row (org_id, job_id, sku, row_no);
call shared.protect('catalog.import_row', 'select, insert, update');
