package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What PostgreSQL itself says about the tables and about the role the application logs in with (A06, R55). */
class SchemaIT extends OnBuiltEar {
    private static final String OUR_TABLES = """
            from pg_class t join pg_namespace s on s.oid = t.relnamespace
            where t.relkind in ('r', 'p') and s.nspname not like 'pg\\_%' and s.nspname <> 'information_schema'
                and t.relname <> 'flyway_schema_history'""";

    @Test
    void everyTableBelongsToAnOrganisation() throws SQLException {
        assertThat(asked("select s.nspname || '.' || t.relname " + OUR_TABLES)).hasSizeGreaterThan(30);
        assertThat(asked("select s.nspname || '.' || t.relname " + OUR_TABLES
                        + " and not exists (select from pg_attribute a where a.attrelid = t.oid"
                        + " and a.attname = 'org_id' and a.attnotnull)"))
                .isEmpty();
    }

    @Test
    void everyTableIsUnderForcedRowLevelSecurity() throws SQLException {
        assertThat(asked("select s.nspname || '.' || t.relname " + OUR_TABLES
                        + " and not (t.relrowsecurity and t.relforcerowsecurity)"))
                .isEmpty();
        assertThat(asked("select s.nspname || '.' || t.relname " + OUR_TABLES
                        + " and not exists (select from pg_policy p where p.polrelid = t.oid)"))
                .isEmpty();
    }

    /** Two organisations may use the same number, code or key. */
    @Test
    void everyUniqueKeyOfABusinessNameStartsWithTheOrganisation() throws SQLException {
        assertThat(asked("select s.nspname || '.' || i.indexrelid::regclass "
                        + OUR_TABLES.replace(
                                "from pg_class t",
                                "from pg_index i join pg_class t on t.oid = i.indrelid and i.indisunique"
                                        + " join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]")
                        + " and a.attname <> 'org_id'"))
                .containsExactlyInAnyOrder(
                        "shared.shared.outbox_pkey",
                        "organisation.organisation.organisation_code_key",
                        "organisation.organisation.refresh_token_pkey");
    }

    @Test
    void theApplicationsRoleOwnsNothingAndMayBypassNothing() throws SQLException {
        assertThat(asked("select rolname from pg_roles where rolname = 'handcart_app'"
                        + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"))
                .isEmpty();
        assertThat(asked("select relname from pg_class where relowner = 'handcart_app'::regrole"))
                .isEmpty();
        assertThat(asked("select nspname from pg_namespace where nspowner = 'handcart_app'::regrole"))
                .isEmpty();
        assertThat(asked("select proname from pg_proc where proowner = 'handcart_app'::regrole"))
                .isEmpty();
        assertThat(asked("select roleid::regrole from pg_auth_members where member = 'handcart_app'::regrole"))
                .isEmpty();
        assertThat(asked("select current_user")).containsExactly("handcart_app");
    }

    @Test
    void theApplicationCannotRewriteHistory() throws SQLException {
        assertThat(asked("select s.nspname || '.' || t.relname " + OUR_TABLES
                        + " and t.relname in ('event', 'stock_ledger', 'journal_entry', 'journal_posting', 'collection')"
                        + " and (has_table_privilege(t.oid, 'update') or has_table_privilege(t.oid, 'delete')"
                        + " or has_table_privilege(t.oid, 'truncate'))"))
                .isEmpty();
    }

    private List<String> asked(String query) throws SQLException {
        try (Connection application = handcart.database().asApplication();
                Statement statement = application.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> answers = new ArrayList<>();
            while (row.next()) {
                answers.add(row.getString(1));
            }
            return answers;
        }
    }
}
