package org.handcart.testing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;

/** The SQL that one piece of work sends; a batch counts once. Other threads must be quiet meanwhile. */
public final class StatementCount extends AbstractSessionLog {

    private static final Set<String> VERBS = Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "WITH");

    private final List<String> statements = new ArrayList<>();

    private StatementCount() {
        setLevel(SessionLog.FINE);
    }

    /** The statements of the work in order, from the opening of its transaction to its commit. */
    public static List<String> of(Bench bench, Runnable work) {
        ServerSession session = bench.<ServerSession>in(null, StatementCount::session);
        SessionLog before = session.getSessionLog();
        StatementCount count = new StatementCount();
        session.setSessionLog(count);
        try {
            work.run();
        } finally {
            session.setSessionLog(before);
        }
        return List.copyOf(count.statements);
    }

    private static ServerSession session(EntityManager em) {
        return em.unwrap(JpaEntityManager.class).getServerSession();
    }

    @Override
    public synchronized void log(SessionLogEntry entry) {
        String message = String.valueOf(entry.getMessage()).strip();
        String verb = message.split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        if (VERBS.contains(verb)) {
            statements.add(message);
        }
    }
}
