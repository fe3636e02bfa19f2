package org.handcart.risk.persistence;

/** The statements of {@link JpaHistory}. */
final class HistorySql {

    /**
     * Parameters: 1 organisation, 2 first day that is not folded, 3 how many subjects and days. A row counts for its
     * activity and for all of them together, as a deed, as a refund if money went back, and in its currency.
     */
    static final String FOLD = """
            with picked as (
                select distinct subject, day from (
                    select subject, day from risk.activity where org_id = ?1 and day < cast(?2 as date)
                    order by day limit 20 * ?3) oldest
                limit ?3
            ), gone as (
                delete from risk.activity a using picked p
                where a.org_id = ?1 and a.subject = p.subject and a.day = p.day
                returning a.subject, a.day, a.at, a.activity, a.currency, a.amount_minor
            ), counted as (
                select g.subject, g.day, k.activity, u.unit, u.n,
                    sum(u.n) over (partition by g.subject, g.day, k.activity, u.unit order by g.at
                        range between interval '10 minutes' preceding and current row) as ten,
                    sum(u.n) over (partition by g.subject, g.day, k.activity, u.unit order by g.at
                        range between interval '1 hour' preceding and current row) as hour
                from gone g
                    cross join lateral (values (g.activity), ('ANY')) k (activity)
                    cross join lateral (values ('DEEDS', cast(1 as bigint)),
                        ('REFUNDS', case when g.amount_minor > 0 then 1 else 0 end),
                        (cast(g.currency as text), g.amount_minor)) u (unit, n)
                where u.n > 0
            ), added as (
                insert into risk.day_sum as s (org_id, subject, day, activity, unit, total, peak_hour, peak_ten)
                select ?1, subject, day, activity, unit, sum(n), max(hour), max(ten)
                from counted group by subject, day, activity, unit
                on conflict (org_id, subject, day, activity, unit) do update set total = s.total + excluded.total,
                    peak_hour = greatest(s.peak_hour, excluded.peak_hour),
                    peak_ten = greatest(s.peak_ten, excluded.peak_ten)
            )
            select cast(subject as text) from gone group by subject, day
            """;

    /** Parameters: 1 organisation, 2 subjects. */
    static final String USUAL = """
            insert into risk.profile (org_id, subject, activity, unit, active_days, usual_day, usual_hour, usual_ten,
                last_day)
            select ?1, subject, activity, unit, count(*), percentile_disc(0.5) within group (order by total),
                percentile_disc(0.5) within group (order by peak_hour),
                percentile_disc(0.5) within group (order by peak_ten), max(day)
            from (
                select subject, activity, unit, total, peak_hour, peak_ten, day,
                    row_number() over (partition by subject, activity, unit order by day desc) as back
                from risk.day_sum
                where org_id = ?1 and subject = any(cast(cast(?2 as text[]) as uuid[]))) latest
            where back <= 30
            group by subject, activity, unit
            on conflict (org_id, subject, activity, unit) do update set active_days = excluded.active_days,
                usual_day = excluded.usual_day, usual_hour = excluded.usual_hour, usual_ten = excluded.usual_ten,
                last_day = excluded.last_day
            """;

    private HistorySql() {}

    /** Parameters: 1 organisation, 2 the time or date before which all is forgotten, 3 how many. */
    static String forget(String table, String column, String type) {
        return """
                delete from risk.%1$s where ctid = any(array(
                    select ctid from risk.%1$s where org_id = ?1 and %2$s < cast(?2 as %3$s) order by %2$s limit ?3))
                """.formatted(table, column, type);
    }
}
