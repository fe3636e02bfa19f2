package org.handcart.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A reachable PostgreSQL database.
 *
 * @param url JDBC address without parameters
 * @param parameters more parameters of the URL, each with a leading ampersand
 * @param owner who owns the schema and migrates it
 * @param app the role that the application logs in with
 * @param actsAs the role that the application's sessions take on after log-in, empty for none
 */
public record Database(String url, String parameters, Login owner, Login app, String actsAs) {
    /** The role that owns nothing and that row level security applies to. */
    public static final String APP_ROLE = "handcart_app";

    /** A user name and its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** A connection as the owner of the schema; the caller closes it. */
    public Connection asOwner() throws SQLException {
        return connect(owner);
    }

    /** A connection as the application has it: row level security holds; the caller closes it. */
    public Connection asApplication() throws SQLException {
        return connect(app);
    }

    private Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url + "?connectTimeout=5" + parameters, login.user(), login.password());
    }
}
