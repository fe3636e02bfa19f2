-- Whether loose lines that contain a bundle are sold as that bundle here.
alter table store.store add column recognises_bundles boolean not null default false;

-- Which bundles a product is a part of.
create index bundle_component_part on catalog.bundle_component (org_id, sku, bundle_sku);
