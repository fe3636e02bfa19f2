package org.handcart.shared.verb;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached (or has no connection left) from one that said no. */
public final class DatabaseAway {

    /** admin shutdown, crash shutdown, cannot connect now, too many connections */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private static final int DEEPEST = 30;

    private DatabaseAway() {}

    /** True when the same call may succeed later without anybody changing anything but the database's health. */
    public static boolean isCauseOf(Throwable failed) {
        int depth = 0;
        for (Throwable cause = failed; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql && isAway(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || STATES.contains(state));
    }
}
