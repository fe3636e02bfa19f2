package org.handcart.catalog.persistence;

/** The statements of the catalogue; each does its work for a whole set. */
final class ProductSql {

    private static final String COLUMNS =
            "p.sku, p.name, p.tax_class, p.gtin, p.stocked, p.active, p.version, c.sku, c.quantity, "
                    + "(select string_agg(g.category, ',' order by g.category collate \"C\") from"
                    + " catalog.product_category g where g.org_id = ?1 and g.sku = p.sku) ";

    static final String FIND = """
            with named as (
                select unnest(cast(?2 as text[])) as sku
                union
                select b.sku from catalog.bundle_component b
                where b.org_id = ?1 and b.bundle_sku = any(cast(?2 as text[]))
            )
            """ + "select " + COLUMNS + """
            from named n
            join catalog.product p on p.org_id = ?1 and p.sku = n.sku
            left join catalog.bundle_component c on c.org_id = ?1 and c.bundle_sku = p.sku
            order by p.sku, c.position
            """;

    static final String PAGE = "select " + COLUMNS + """
            from (
                select * from catalog.product
                where org_id = ?1 and (active or ?5) and sku > ?2 and (sku ilike ?3 or name ilike ?3)
                  and (?6 = '' or exists (select from catalog.product_category g
                      where g.org_id = ?1 and g.category = ?6 and g.sku = product.sku))
                  and (?7 = '' or lpad(gtin, 14, '0') = ?7)
                order by sku
                limit ?4
            ) p
            left join catalog.bundle_component c on c.org_id = p.org_id and c.bundle_sku = p.sku
            order by p.sku, c.position
            """;

    static final String LOCK = """
            select sku from catalog.product
            where org_id = ?1 and sku = any(cast(?2 as text[]))
            order by sku
            for update
            """;

    static final String COMPONENTS =
            "select distinct sku from catalog.bundle_component where org_id = ?1 and sku = any(cast(?2 as text[]))";

    static final String BUNDLES_WITHIN = """
            with units as (
                select * from unnest(cast(?2 as text[]), cast(?3 as int[])) as n(sku, quantity)
            )
            select p.sku
            from catalog.product p
            where p.org_id = ?1 and p.active
              and p.sku in (select c.bundle_sku from catalog.bundle_component c join units u on u.sku = c.sku
                  where c.org_id = ?1)
              and not exists (
                  select from catalog.bundle_component c left join units u on u.sku = c.sku
                  where c.org_id = ?1 and c.bundle_sku = p.sku and coalesce(u.quantity, 0) < c.quantity)
            """;

    static final String ADD = """
            insert into catalog.product (org_id, sku, name, tax_class, gtin, stocked, active)
            select ?1, n.sku, n.name, nullif(n.tax_class, ''), nullif(n.gtin, ''), n.stocked, n.active
            from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]),
                        cast(?6 as boolean[]), cast(?7 as boolean[]))
                as n(sku, name, tax_class, gtin, stocked, active)
            order by n.sku
            on conflict (org_id, sku) do nothing
            returning sku
            """;

    static final String REPLACE = """
            update catalog.product
            set name = ?3, tax_class = nullif(?4, ''), gtin = nullif(?5, ''), stocked = ?6, active = ?7,
                version = version + 1, updated_at = clock_timestamp()
            where org_id = ?1 and sku = ?2
            """;

    static final String CLAIM = "select pg_advisory_xact_lock(hashtextextended(?1 || 'gtin' || ?2, 0))";

    static final String BEARER =
            "select sku from catalog.product where org_id = ?1 and gtin is not null and lpad(gtin, 14, '0') = ?2";

    static final String REMOVE_CATEGORIES = "delete from catalog.product_category where org_id = ?1 and sku = ?2";

    static final String ADD_CATEGORIES = """
            insert into catalog.product_category (org_id, sku, category)
            select ?1, n.sku, n.category
            from unnest(cast(?2 as text[]), cast(?3 as text[])) as n(sku, category)
            """;

    static final String REMOVE_COMPONENTS =
            "delete from catalog.bundle_component where org_id = ?1 and bundle_sku = ?2";

    static final String ADD_COMPONENTS = """
            insert into catalog.bundle_component (org_id, bundle_sku, position, sku, quantity)
            select ?1, n.bundle_sku, n.position, n.sku, n.quantity
            from unnest(cast(?2 as text[]), cast(?3 as int[]), cast(?4 as text[]), cast(?5 as int[]))
                as n(bundle_sku, position, sku, quantity)
            """;

    private ProductSql() {}
}
