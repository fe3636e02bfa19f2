package org.handcart.pricing.persistence;

/** The statements of the price lists; arrays hold no nulls: an empty text is an absent instant. */
final class PriceSql {

    private static final String WANTED = """
            with n as (
                select n.id, n.sku, n.level, n.place, n.currency, n.amount_minor,
                    coalesce(cast(nullif(n.valid_from, '') as timestamptz), cast(?10 as timestamptz)) as valid_from,
                    cast(nullif(n.valid_to, '') as timestamptz) as valid_to, n.valid_from = '' as from_now
                from unnest(cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as smallint[]), cast(?5 as text[]),
                            cast(?6 as text[]), cast(?7 as bigint[]), cast(?8 as text[]), cast(?9 as text[]))
                    as n(id, sku, level, place, currency, amount_minor, valid_from, valid_to)
            )
            """;

    /** What is replaced by something else. */
    static final String REPLACED = WANTED + """
            update pricing.price p set withdrawn_at = cast(?10 as timestamptz), withdrawn_by = ?11
            from n
            where p.org_id = ?1 and p.sku = n.sku and p.currency = n.currency and p.level = n.level
              and p.place = n.place and p.valid_from = n.valid_from and p.withdrawn_at is null
              and (p.amount_minor, p.valid_to) is distinct from (n.amount_minor, n.valid_to)
            """;

    /** What is still there is the same. A price from now is not written when the same is in force already. */
    static final String ADD = WANTED + """
            insert into pricing.price (org_id, id, sku, level, place, currency, amount_minor, valid_from, valid_to,
                recorded_at, recorded_by)
            select ?1, n.id, n.sku, n.level, n.place, n.currency, n.amount_minor, n.valid_from, n.valid_to,
                cast(?10 as timestamptz), ?11
            from n
            left join lateral (
                select p.amount_minor, p.valid_from, p.valid_to
                from pricing.price p
                where p.org_id = ?1 and p.sku = n.sku and p.currency = n.currency and p.level = n.level
                  and p.place = n.place and p.withdrawn_at is null and p.valid_from <= n.valid_from
                  and (p.valid_to is null or p.valid_to > n.valid_from)
                order by p.valid_from desc
                limit 1
            ) standing on true
            where standing.valid_from is null
               or (standing.amount_minor, standing.valid_to) is distinct from (n.amount_minor, n.valid_to)
               or not (n.from_now or standing.valid_from = n.valid_from)
            order by n.sku, n.level, n.place
            """;

    static final String LOCK = """
            select sku from catalog.product
            where org_id = ?1 and sku = any(cast(?2 as text[]))
            order by sku
            for no key update
            """;

    private static final String COLUMNS = """
            select p.id, p.level, p.place, p.valid_from, p.valid_to, p.recorded_at, p.recorded_by, p.withdrawn_at,
                p.withdrawn_by, p.amount_minor, p.currency
            from pricing.price p
            where p.org_id = ?1 and p.sku = ?2 and (p.level < 3 or ?3 = '' or p.place = any(string_to_array(?3, ',')))
            """;

    static final String HISTORY = COLUMNS + """
              and (p.recorded_at, p.id) < (cast(?4 as timestamptz), cast(?5 as uuid))
            order by p.recorded_at desc, p.id desc
            limit ?6
            """;

    static final String FIND = COLUMNS + " and p.id = ?4";

    static final String WITHDRAW = """
            update pricing.price set withdrawn_at = cast(?3 as timestamptz), withdrawn_by = ?4
            where org_id = ?1 and id = ?2 and withdrawn_at is null
            """;

    private PriceSql() {}
}
