package org.handcart.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How the embedded and the outside database are addressed and brought to the state the application needs. */
final class Databases {
    private static final String NAME = "handcart";
    private static final String OWNER = "handcart_owner";
    private static final String LIMITS =
            "-c%20statement_timeout=15s%20-c%20lock_timeout=3s%20-c%20idle_in_transaction_session_timeout=60s";

    private Databases() {}

    /** The owner migrates, the application logs in as a role of its own. */
    static Database embedded(PostgresServer server, Secrets secrets) throws IOException {
        return embedded(server.url(NAME), secrets);
    }

    /** As {@link #embedded(PostgresServer, Secrets)}, of a server that another process runs. */
    static Database embedded(String url, Secrets secrets) throws IOException {
        return new Database(
                url,
                "",
                new Database.Login(OWNER, secrets.password("db-owner")),
                new Database.Login(Database.APP_ROLE, secrets.password("db-app")),
                "");
    }

    /** There is one user: it migrates, and the application's sessions take on the role that owns nothing. */
    static Database outside(Settings.Outside outside) {
        int parameters = outside.url().indexOf('?');
        Database.Login user = new Database.Login(outside.user(), outside.password());
        return parameters < 0
                ? new Database(outside.url(), "", user, user, Database.APP_ROLE)
                : new Database(
                        outside.url().substring(0, parameters),
                        "&" + outside.url().substring(parameters + 1),
                        user,
                        user,
                        Database.APP_ROLE);
    }

    /** Migrates and lets the application in; says how many migrations ran. */
    static int bringUp(Database database, @Nullable PostgresServer embedded) {
        return embedded == null ? bringUpOutside(database) : bringUpEmbedded(database, embedded);
    }

    private static int bringUpEmbedded(Database database, PostgresServer server) {
        try {
            Schema.prepare(server, NAME, database.owner());
            int applied = Schema.migrate(database);
            Schema.letIn(server, database.app());
            return applied;
        } catch (SQLException refused) {
            throw new Trouble("The embedded database refused: " + refused.getMessage(), refused);
        }
    }

    private static int bringUpOutside(Database database) {
        String user = database.owner().user();
        try (Connection connection = database.asOwner()) {
            connection.isValid(1);
        } catch (SQLException refused) {
            throw new Trouble(
                    "The database " + database.url() + " does not let " + user + " in: " + refused.getMessage()
                            + " Check HANDCART_DB_URL, HANDCART_DB_USER and HANDCART_DB_PASSWORD.",
                    refused);
        }
        int applied = Schema.migrate(database);
        try {
            Schema.grantToOwner(database);
        } catch (SQLException refused) {
            throw new Trouble(
                    "The role " + database.actsAs()
                            + " of the database belongs to somebody else. Have its administrator run: grant "
                            + database.actsAs() + " to " + user,
                    refused);
        }
        return applied;
    }

    /** What each session of the application begins with. */
    static String sessionOptions(Database database) {
        return database.actsAs().isEmpty() ? LIMITS : LIMITS + "%20-c%20role=" + database.actsAs();
    }
}
