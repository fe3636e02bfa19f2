package org.handcart.catalog.persistence;

/** The statements of catalogue imports; arrays hold no nulls: an empty text stands for none. */
final class CatalogueSql {

    static final String OPEN = """
            insert into catalog.import_job (org_id, id, store_code, currency, file_name, sha256, created_by, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as timestamptz))
            on conflict (org_id, store_code, sha256) do nothing
            """;

    static final String JOB = """
            select j.id, j.store_code, j.currency, j.file_name, j.status, j.created_at, j.finished_at,
                (select coalesce(max(r.row_no), 0) from catalog.import_row r
                    where r.org_id = j.org_id and r.job_id = j.id) as staged,
                (select count(*) from catalog.import_row r
                    where r.org_id = j.org_id and r.job_id = j.id and r.outcome is not null) as done
            from catalog.import_job j
            where j.org_id = ?1
            """;

    static final String LOCK = "select id from catalog.import_job where org_id = ?1 and id = ?2 for update";

    static final String STAGE = """
            insert into catalog.import_row (org_id, job_id, row_no, source, sku, name, gtin, tax_class, category,
                list_minor, price_minor, stock, fault)
            select ?1, ?2, n.row_no, n.source, n.sku, n.name, nullif(n.gtin, ''), nullif(n.tax_class, ''),
                nullif(n.category, ''), cast(nullif(n.list_minor, '') as bigint),
                cast(nullif(n.price_minor, '') as bigint), cast(nullif(n.stock, '') as int), nullif(n.fault, '')
            from unnest(cast(?3 as int[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]),
                        cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[]), cast(?10 as text[]),
                        cast(?11 as text[]), cast(?12 as text[]), cast(?13 as text[]))
                as n(row_no, source, sku, name, gtin, tax_class, category, list_minor, price_minor, stock, fault)
            on conflict (org_id, job_id, row_no) do nothing
            """;

    static final String STATUS = """
            update catalog.import_job set status = ?3, finished_at = cast(nullif(?4, '') as timestamptz)
            where org_id = ?1 and id = ?2 and status <> 'COMPLETED'
            """;

    private static final String ROW = """
            select row_no, source, sku, name, gtin, tax_class, category, list_minor, price_minor, stock, fault
            from catalog.import_row
            where org_id = ?1 and job_id = ?2
            """;

    static final String WAITING = ROW + " and outcome is null order by row_no limit ?3";

    static final String ARTICLES =
            ROW + " and sku = any(cast(?3 as text[])) and outcome in ('CREATED', 'UPDATED') order by row_no";

    static final String CATEGORIES = """
            select distinct sku, category from catalog.import_row
            where org_id = ?1 and job_id = ?2 and sku = any(cast(?3 as text[])) and category is not null
              and outcome in ('CREATED', 'UPDATED', 'CATEGORY')
            """;

    static final String OUTCOMES = """
            update catalog.import_row r set outcome = n.outcome, detail = nullif(n.detail, '')
            from unnest(cast(?3 as int[]), cast(?4 as text[]), cast(?5 as text[])) as n(row_no, outcome, detail)
            where r.org_id = ?1 and r.job_id = ?2 and r.row_no = n.row_no and r.outcome is null
            """;

    static final String RESULTS = """
            select row_no, sku, name, category, coalesce(outcome, 'WAITING'), detail, source
            from catalog.import_row
            where org_id = ?1 and job_id = ?2 and row_no > ?3
            order by row_no
            limit ?4
            """;

    static final String FIGURES = """
            select count(*),
                count(distinct name) filter (where fault is null),
                count(*) filter (where outcome in ('CREATED', 'UPDATED')),
                count(*) filter (where outcome in ('CATEGORY', 'REPEATED')),
                count(*) filter (where fault is null and stock = 0),
                coalesce(sum(stock), 0),
                coalesce(sum(list_minor), 0),
                coalesce(sum(price_minor), 0),
                coalesce(sum(price_minor * stock), 0),
                coalesce(sum(stock) filter (where outcome in ('CREATED', 'UPDATED')), 0),
                coalesce(sum(price_minor * stock) filter (where outcome in ('CREATED', 'UPDATED')), 0)
            from catalog.import_row
            where org_id = ?1 and job_id = ?2
            """;

    static final String BY_OUTCOME = """
            select coalesce(outcome, 'WAITING'), count(*) from catalog.import_row
            where org_id = ?1 and job_id = ?2 group by 1 order by 1
            """;

    static final String BY_CATEGORY = """
            select category, count(*) from catalog.import_row
            where org_id = ?1 and job_id = ?2 and fault is null and category is not null group by 1 order by 1
            """;

    private CatalogueSql() {}
}
