package org.handcart.launcher;

import java.sql.SQLException;

/** Validation rules of the demo: one of each severity, none of which a usual order breaks. */
final class DemoRules {

    private static final String SINCE = "2026-01-01T00:00:00Z";

    private final DemoPrices.Statements statements;

    DemoRules(DemoPrices.Statements statements) {
        this.statements = statements;
    }

    void rules() throws SQLException {
        boolean changed = false;
        for (String[] rule : DemoTable.rows("rules")) {
            changed |= rule(rule);
        }
        if (changed) {
            // What servers have cached of the rules is old now.
            statements.execute("""
                    insert into validation.rule_set (org_id, version) values (?, 1)
                    on conflict (org_id) do update set version = rule_set.version + 1
                    """);
        }
    }

    private boolean rule(String[] rule) throws SQLException {
        boolean added = statements.execute("""
                insert into validation.validation_rule (org_id, code, severity, expression, message, pointer, version,
                    changed_by, changed_at)
                values (?, ?, ?, ?, ?, nullif(?, ''), 1, 'system:demo', cast(? as timestamptz))
                on conflict do nothing
                """, rule[0], rule[1], rule[2], rule[3], rule[4], SINCE);
        if (added) {
            statements.execute("""
                    insert into validation.validation_rule_version (org_id, code, version, severity, expression, message,
                        pointer, active, changed_by, changed_at, correlation_id)
                    select org_id, code, version, severity, expression, message, pointer, active, changed_by, changed_at,
                        'demo'
                    from validation.validation_rule where org_id = ? and code = ?
                    """, rule[0]);
        }
        return added;
    }
}
