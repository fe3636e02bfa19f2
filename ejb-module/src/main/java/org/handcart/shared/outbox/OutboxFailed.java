package org.handcart.shared.outbox;

import java.sql.SQLException;

/** The database refused to take a message into the outbox; rolls back. */
final class OutboxFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxFailed(SQLException cause) {
        super("cannot append to the outbox: " + cause.getMessage(), cause);
    }
}
