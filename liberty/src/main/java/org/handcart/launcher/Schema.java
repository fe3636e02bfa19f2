package org.handcart.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the schema of a database to the version of this product, as its owner. */
final class Schema {
    private static final int LINE = 300;

    private Schema() {}

    /** Applies what is missing, in order and once, under a lock; says how many. @throws Trouble when the database refuses */
    static int migrate(Database database) {
        try {
            MigrateResult result = Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(
                            database.url() + "?connectTimeout=5" + database.parameters(),
                            database.owner().user(),
                            database.owner().password())
                    .locations("classpath:db/migration")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
            return result.migrationsExecuted;
        } catch (FlywayValidateException changed) {
            throw new Trouble(
                    "The database was made by a build with other migrations: " + oneLine(changed)
                            + " Use the product it was made by, or delete what it holds with ./handcart reset.",
                    changed);
        } catch (FlywayException refused) {
            throw new Trouble("The schema could not be migrated: " + oneLine(refused), refused);
        }
    }

    private static String oneLine(FlywayException said) {
        String line = said.getMessage().strip().replaceAll("\\s*[\r\n]+\\s*", " ");
        return line.length() <= LINE ? line : line.substring(0, LINE) + "…";
    }

    /** Makes the database and its owner on an embedded server that has neither. */
    static void prepare(PostgresServer server, String name, Database.Login owner) throws SQLException {
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            if (!found(connection, "select 1 from pg_roles where rolname = ?", owner.user())) {
                statement.execute("create role " + owner.user() + " nosuperuser createrole");
            }
            statement.execute("alter role " + owner.user() + " login password " + quoted(owner.password()));
            if (!found(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + owner.user());
            }
        }
    }

    /** Lets the application in: the migrations make its role without log-in. */
    static void letIn(PostgresServer server, Database.Login app) throws SQLException {
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter role " + app.user() + " login nosuperuser nobypassrls password " + quoted(app.password()));
        }
    }

    /** Lets the owner of an outside database act as the application's role. */
    static void grantToOwner(Database database) throws SQLException {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            if (!found(connection, "select 1 where pg_has_role(current_user, ?, 'SET')", database.actsAs())) {
                statement.execute("grant " + database.actsAs() + " to current_user");
            }
        }
    }

    private static boolean found(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String quoted(String literal) {
        return "'" + literal.replace("'", "''") + "'";
    }
}
