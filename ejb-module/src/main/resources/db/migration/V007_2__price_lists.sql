-- Prices hold in a scope and may end; what was written stays as history. Owners are bound by row level security as well,
-- so it rests while the rows move.
alter table pricing.price no force row level security;
alter table pricing.price
    -- 0 organisation, 1 country, 2 city, 3 store: the narrower wins
    add column level        smallint    not null default 0 check (level between 0 and 3),
    add column place        text        not null default '',
    add column valid_to     timestamptz check (valid_to > valid_from),
    add column recorded_at  timestamptz not null default clock_timestamp(),
    add column recorded_by  text        not null default 'system:setup',
    add column withdrawn_at timestamptz,
    add column withdrawn_by text;
update pricing.price set level = 3, place = store_code where store_code is not null;
drop index pricing.price_effective;
alter table pricing.price drop column store_code;
alter table pricing.price add check ((level = 0) = (place = ''));
alter table pricing.price force row level security;

create unique index price_effective on pricing.price (org_id, sku, currency, level, place, valid_from desc)
    where withdrawn_at is null;
create index price_history on pricing.price (org_id, sku, recorded_at desc, id desc);
