package org.handcart.cod.persistence;

/** The statements over business days. Each reads ranges of {@code journal_entry_day} (org, store, day). */
final class DaySql {

    static final String LAST_BEFORE = """
            select d.store_code, cast(d.business_day as text), d.currency, d.drawer_minor, d.riders_minor, d.upi_minor,
                d.transit_minor, cast(d.count_id as text), d.counted_by, d.closed_by,
                cast(extract(epoch from d.closed_at) * 1000000 as bigint)
            from unnest(string_to_array(?2, ',')) as s (code)
            cross join lateral (
                select * from cod.store_day d
                where d.org_id = ?1 and d.store_code = s.code and d.business_day < cast(?3 as date)
                order by d.business_day desc limit 1
            ) d""";

    static final String FIND = """
            select d.store_code, cast(d.business_day as text), d.currency, d.drawer_minor, d.riders_minor, d.upi_minor,
                d.transit_minor, cast(d.count_id as text), d.counted_by, d.closed_by,
                cast(extract(epoch from d.closed_at) * 1000000 as bigint)
            from cod.store_day d where d.org_id = ?1 and d.store_code = ?2 and d.business_day = cast(?3 as date)""";

    static final String ADD = """
            insert into cod.store_day (org_id, store_code, business_day, currency, drawer_minor, riders_minor, upi_minor,
                transit_minor, count_id, counted_by, closed_by, closed_at)
            values (?1, ?2, cast(?3 as date), ?4, ?5, ?6, ?7, ?8, cast(?9 as uuid), ?10, ?11, ?12)""";

    static final String POSTED_BETWEEN = """
            select exists (select from cod.journal_entry
                where org_id = ?1 and store_code = ?2 and business_day > coalesce(cast(?3 as date), '-infinity')
                    and business_day < cast(?4 as date))""";

    static final String MOVEMENTS = """
            select e.store_code, e.business_day = cast(?3 as date), split_part(e.cause, ':', 1), p.account,
                case when p.account in ('RIDER_CASH', 'VARIANCE') then p.owner else e.store_code end, p.currency,
                cast(sum(p.amount_minor) as bigint), count(distinct e.id)
            from unnest(string_to_array(?2, ',')) as s (code)
            left join lateral (
                select d.business_day from cod.store_day d
                where d.org_id = ?1 and d.store_code = s.code and d.business_day < cast(?3 as date)
                order by d.business_day desc limit 1
            ) closed on true
            join cod.journal_entry e on e.org_id = ?1 and e.store_code = s.code
                and e.business_day > coalesce(closed.business_day, '-infinity') and e.business_day <= cast(?3 as date)
            join cod.journal_posting p on p.org_id = e.org_id and p.entry_id = e.id
            where p.account in ('RIDER_CASH', 'STORE_DRAWER', 'CASH_IN_TRANSIT', 'UPI_CLEARING', 'VARIANCE',
                'DRAWER_VARIANCE')
            group by 1, 2, 3, 4, 5, 6 order by 1, 3, 4, 5""";

    static final String COLLECTIONS = """
            select c.method, c.rider_id, count(*), cast(sum(c.due_minor) as bigint),
                cast(sum(c.collected_minor) as bigint), c.currency
            from cod.journal_entry e
            join cod.collection c on c.org_id = e.org_id and c.order_id = e.order_id
            where e.org_id = ?1 and e.store_code = ?2 and e.business_day = cast(?3 as date)
                and e.cause like 'cod.collect:%'
            group by c.method, c.rider_id, c.currency order by c.rider_id, c.method""";

    static final String JOURNAL = """
            select cast(e.id as text), e.cause, cast(e.order_id as text), cast(e.business_day as text), p.account,
                p.owner, cast(p.shift_id as text), p.currency, p.amount_minor, e.description, e.actor,
                cast(extract(epoch from e.recorded_at) * 1000000 as bigint)
            from cod.journal_entry e join cod.journal_posting p on p.org_id = e.org_id and p.entry_id = e.id
            where e.org_id = ?1 and e.store_code = ?2 and e.business_day = cast(?3 as date)
                and (cast(?4 as text) is null or exists (
                    select from cod.journal_posting r where r.org_id = e.org_id and r.entry_id = e.id
                        and r.account in ('RIDER_CASH', 'VARIANCE') and r.owner = cast(?4 as text))
                    or exists (select from cod.collection c where c.org_id = e.org_id and c.order_id = e.order_id
                        and c.rider_id = cast(?4 as text)))
            order by e.recorded_at, e.id, p.position""";

    static final String VARIANCES = """
            select p.owner, cast(e.business_day as text), p.currency, cast(-sum(p.amount_minor) as bigint)
            from cod.journal_entry e join cod.journal_posting p on p.org_id = e.org_id and p.entry_id = e.id
            where e.org_id = ?1 and e.store_code = any (string_to_array(?2, ','))
                and e.business_day between cast(?3 as date) and cast(?4 as date) and p.account = 'VARIANCE'
                and (cast(?5 as text) is null or p.owner = cast(?5 as text))
            group by 1, 2, 3 having sum(p.amount_minor) <> 0 order by 2, 1""";

    static final String DUE = """
            select currency, cast(sum(due_minor) as bigint) from cod.receivable
            where org_id = ?1 and store_code = ?2 and status = 'PENDING' group by currency""";

    static final String TRIAL_BALANCE =
            "select account, currency, amount_minor from cod.trial_balance where org_id = ?1 order by currency, account";

    private DaySql() {}
}
