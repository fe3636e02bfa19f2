package org.handcart.risk.persistence;

/**
 * The statements of {@link JpaDeeds}. They find the names of a deed's subjects themselves, in the order as it is now, so
 * that neither counting nor adding needs a second one.
 *
 * <p>Parameters: 1 organisation, 2 order, 3 store, 4 customer, 5 whether the agent counts, 6 agent, 7 instruments, 8 now.
 */
final class DeedSql {

    private static final String SUBJECTS = """
            with asked as (
                select coalesce(s.zone, 'UTC') as zone, coalesce(s.day_cut_off, time '00:00') as cut_off, o.customer_id,
                    o.customer_phone, o.customer_email, o.address_line1, o.address_line2, o.address_postal_code,
                    o.address_country
                from (values (1)) one
                    left join ordering.orders o on o.org_id = ?1 and o.id = ?2
                    left join store.store s on s.org_id = ?1 and s.code = ?3
            ), today as (
                select risk.business_day(cast(?8 as timestamptz), zone, cut_off) as day from asked
            ), named as (
                select n.kind, risk.subject_key(?1, n.namespace, n.name) as key
                from asked a cross join lateral (values
                    ('CUSTOMER', 'customer', a.customer_id),
                    ('CUSTOMER', 'customer', cast(?4 as text)),
                    ('CUSTOMER', 'phone', risk.phone_name(a.customer_phone)),
                    ('CUSTOMER', 'email', risk.email_name(a.customer_email)),
                    ('ADDRESS', 'address',
                        risk.address_name(a.address_line1, a.address_line2, a.address_postal_code, a.address_country)),
                    ('AGENT', 'agent', case when ?5 then ?6 end),
                    ('STORE', 'store', ?3)) n (kind, namespace, name)
                union all
                select 'INSTRUMENT', risk.subject_key(?1, 'instrument', name) from unnest(cast(?7 as text[])) name
            ), subject as (
                select distinct kind, key from named where key is not null
            )""";

    private static final String NEAR = """
            select %s s.kind, a.deed_id, a.at, a.day, a.activity, a.currency, a.amount_minor
                from subject s join risk.activity a on a.org_id = ?1 and a.subject = s.key
                    and a.at > cast(?8 as timestamptz) - interval '32 days'
                where s.kind %s ('CUSTOMER', 'INSTRUMENT')""";

    private static final String SPANS = "concat_ws(',', " + spans("count(*)", "true") + ", "
            + spans("count(*)", "n.amount_minor > 0") + ", " + spans("sum(n.amount_minor)", "true") + ")";

    /**
     * Rows of four texts: what it is, kind of subject, activity and unit, and figures with commas between. A customer and
     * the instruments of an order have several keys: in what is not folded yet a deed that has two of them counts once;
     * of folded days the key with most counts.
     */
    static final String COUNT = SUBJECTS + ", near as (\n" + NEAR.formatted("", "not in") + "\n    union all\n    ("
            + NEAR.formatted("distinct on (s.kind, a.deed_id)", "in") + ")\n" + """
            ), sums as (
                select s.kind, d.activity, d.unit, sum(d.total) as total
                from subject s join risk.day_sum d on d.org_id = ?1 and d.subject = s.key
                    and d.day > (select day from today) - 30
                group by s.kind, s.key, d.activity, d.unit
            ), best as (
                select distinct on (s.kind, p.activity, p.unit) s.kind, p.activity, p.unit,
                    concat_ws(',', p.active_days, p.usual_day, p.usual_hour, p.usual_ten) as figures
                from subject s join risk.profile p on p.org_id = ?1 and p.subject = s.key
                order by s.kind, p.activity, p.unit, p.active_days desc, p.subject
            )
            select 'RULES', '', '', cast(coalesce((select version from risk.rule_set where org_id = ?1), 0) as text)
            union all
            select distinct 'KNOWN', kind, '', '' from subject
            union all
            select 'NEAR', n.kind, n.activity || ',' || n.currency,
            """ + SPANS + """

            from near n group by n.kind, n.activity, n.currency
            union all
            select 'SUM', kind, activity || ',' || unit, cast(max(total) as text) from sums group by kind, activity, unit
            union all
            select 'USUAL', kind, activity || ',' || unit, figures from best
            """;

    /** And 9 id, 10 activity, 11 currency, 12 amount in minor units. */
    static final String ADD = SUBJECTS + """
            , deed as (
                insert into risk.deed (org_id, id, order_id, store_code, activity, agent, currency, amount_minor, day, at,
                    subject_kinds, subjects)
                select ?1, ?9, ?2, ?3, ?10, ?6, ?11, ?12, (select day from today), cast(?8 as timestamptz),
                    array_agg(kind order by kind, key), array_agg(key order by kind, key)
                from subject
                on conflict do nothing
                returning day
            )
            insert into risk.activity (org_id, subject, at, deed_id, day, activity, currency, amount_minor)
            select distinct ?1, s.key, cast(?8 as timestamptz), ?9, d.day, ?10, ?11, ?12 from deed d, subject s
            """;

    private DeedSql() {}

    private static String spans(String what, String where) {
        String since = "coalesce(" + what + " filter (where " + where
                + " and n.at > cast(?8 as timestamptz) - interval '%s'), 0)";
        String days = "coalesce(" + what + " filter (where " + where + " and n.day > (select day from today) - %s), 0)";
        return String.join(
                ", ",
                since.formatted("10 minutes"),
                since.formatted("1 hour"),
                days.formatted("1"),
                days.formatted("30"));
    }
}
