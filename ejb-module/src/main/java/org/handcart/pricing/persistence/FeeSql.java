package org.handcart.pricing.persistence;

/** The statements of the fee rules. */
final class FeeSql {

    private static final String COLUMNS = """
            t.id, t.level, t.place, t.type, t.currency, t.amount_minor, t.free_from_minor, t.multiplier, t.refund,
                t.valid_from, t.valid_to, t.recorded_at, t.recorded_by, t.withdrawn_at, t.withdrawn_by,
                w.days, to_char(w.opens, 'HH24:MI:SS'), to_char(w.closes, 'HH24:MI:SS')
            """;

    static final String FIND = "select r.code, r.version, " + COLUMNS + """
            from pricing.fee_rule r
            left join pricing.fee_terms t on t.org_id = r.org_id and t.fee_rule = r.code
            left join pricing.fee_window w on w.org_id = t.org_id and w.terms_id = t.id
            where r.org_id = ?1 and (?2 = '' or r.code = ?2)
            order by r.code, t.valid_from, t.recorded_at, t.id, w.position
            """;

    // First what each rule says at the instant, then whether that is said of this store: a rule that has moved to
    // another place is not here any more. The zone comes even when no rule does.
    static final String IN_FORCE = """
            with said as (
                select distinct on (t.fee_rule) t.*
                from pricing.fee_terms t
                where t.org_id = ?1 and t.withdrawn_at is null and t.valid_from <= cast(?4 as timestamptz)
                  and (t.valid_to is null or t.valid_to > cast(?4 as timestamptz))
                order by t.fee_rule, t.valid_from desc
            )
            """ + "select t.fee_rule, r.version, " + COLUMNS + """
            , s.zone
            from store.store s
            left join said t on t.currency = ?3
                and (t.level = 0 or (t.level = 1 and t.place = s.country) or (t.level = 2 and t.place = s.city)
                    or (t.level = 3 and t.place = s.code))
            left join pricing.fee_rule r on r.org_id = t.org_id and r.code = t.fee_rule
            left join pricing.fee_window w on w.org_id = t.org_id and w.terms_id = t.id
            where s.org_id = ?1 and s.code = ?2
            order by t.fee_rule, w.position
            """;

    static final String LOCK = "select version from pricing.fee_rule where org_id = ?1 and code = ?2 for no key update";

    static final String ADD =
            "insert into pricing.fee_rule (org_id, code) values (?1, ?2) on conflict (org_id, code) do nothing";

    static final String CHANGED = "update pricing.fee_rule set version = version + 1 where org_id = ?1 and code = ?2";

    static final String RECORD = """
            insert into pricing.fee_terms (org_id, id, fee_rule, level, place, type, currency, amount_minor,
                free_from_minor, multiplier, refund, valid_from, valid_to, recorded_at, recorded_by)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as bigint), cast(?10 as numeric), ?11,
                cast(?12 as timestamptz), cast(?13 as timestamptz), cast(?14 as timestamptz), ?15)
            """;

    static final String WINDOWS = """
            insert into pricing.fee_window (org_id, terms_id, position, days, opens, closes)
            select ?1, ?2, row_number() over (), n.days, n.opens, n.closes
            from unnest(cast(?3 as smallint[]), cast(?4 as time[]), cast(?5 as time[])) as n(days, opens, closes)
            """;

    static final String WITHDRAW = """
            update pricing.fee_terms set withdrawn_at = cast(?3 as timestamptz), withdrawn_by = ?4
            where org_id = ?1 and id = ?2 and withdrawn_at is null
            """;

    private FeeSql() {}
}
