package org.handcart.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One real PostgreSQL for all tests of a JVM, with the production schema. Tests connect as the application's role,
 * which owns nothing, so row level security holds in them as it does in production.
 */
public final class Database {

    private static final String PASSWORD = "handcart";
    private static final Database INSTANCE = new Database();

    private final EmbeddedPostgres postgres;

    private Database() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException cause) {
            throw new UncheckedIOException("PostgreSQL did not start", cause);
        }
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load()
                .migrate();
        asOwner(owner ->
                owner.createStatement().execute("alter role handcart_app login password '%s'".formatted(PASSWORD)));
    }

    public static Database get() {
        return INSTANCE;
    }

    /** Connections of the application's role. */
    PGSimpleDataSource application() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url());
        source.setUser("handcart_app");
        source.setPassword(PASSWORD);
        return source;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort()
                + "/postgres?stringtype=unspecified&reWriteBatchedInserts=true";
    }

    String password() {
        return PASSWORD;
    }

    /** For what the application may not do: create organisations from nothing, look past row level security. */
    public void asOwner(SqlWork work) {
        try (Connection owner = postgres.getPostgresDatabase().getConnection()) {
            work.run(owner);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A new organisation of its own for a test, so that tests never meet. */
    public org.handcart.shared.OrgId newOrganisation() {
        UUID id = UUID.randomUUID();
        asOwner(owner -> {
            try (var insert = owner.prepareStatement(
                    "insert into organisation.organisation (org_id, code, name) values (?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setString(2, "org-" + id);
                insert.setString(3, "Test");
                insert.executeUpdate();
            }
        });
        return new org.handcart.shared.OrgId(id);
    }

    /** Work on a JDBC connection. */
    @FunctionalInterface
    public interface SqlWork {
        void run(Connection connection) throws SQLException;
    }
}
