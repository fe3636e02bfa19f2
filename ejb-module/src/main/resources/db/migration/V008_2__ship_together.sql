-- The units of lines with the same group leave the store together, as long as the bundle is whole (D14). Null: alone.
alter table ordering.order_line add column ship_group uuid;
alter table ordering.order_line no force row level security;
update ordering.order_line set ship_group = bundle_id where bundle_id is not null;
alter table ordering.order_line force row level security;
