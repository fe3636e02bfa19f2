package org.handcart.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.handcart.launcher.Database;

/** What the database holds for one organisation, read behind the application's back. */
public final class Rows implements AutoCloseable {
    private final Connection connection;

    private Rows(Connection connection) {
        this.connection = connection;
    }

    /** @param organisation its code */
    public static Rows of(Database database, String organisation) throws SQLException {
        Rows rows = new Rows(database.asOwner());
        rows.texts("select set_config('handcart.scope', 'system', false)");
        String id = rows.texts("select org_id from organisation.organisation where code = ?", organisation)
                .get(0);
        rows.texts("select set_config('handcart.scope', '', false)");
        rows.texts("select set_config('handcart.org', ?, false)", id);
        return rows;
    }

    public long number(String query, Object... parameters) throws SQLException {
        return Long.parseLong(texts(query, parameters).get(0));
    }

    /** The first column. */
    public List<String> texts(String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<String> column = new ArrayList<>();
                while (row.next()) {
                    column.add(row.getString(1));
                }
                return column;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
