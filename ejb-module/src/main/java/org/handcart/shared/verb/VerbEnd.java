package org.handcart.shared.verb;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of the outermost verb of a transaction: the last moment at which what has been collected on the way can be
 * written in one statement instead of many, and still fail as any other statement of the verb.
 *
 * <p>Where no verb runs, what is added runs at once: nothing is ever left behind.
 */
@ApplicationScoped
public class VerbEnd {
    private static final String KEY = VerbEnd.class.getName();

    @Resource
    TransactionSynchronizationRegistry transactions;

    /** Runs {@code last} before the outermost verb of this transaction returns, or now when none runs. */
    public void add(Runnable last) {
        Running running = running();
        if (running == null || running.depth == 0) {
            last.run();
        } else {
            running.last.add(last);
        }
    }

    /** A verb begins. */
    void enter() {
        if (isInTransaction()) {
            Running running = running();
            if (running == null) {
                running = new Running();
                transactions.putResource(KEY, running);
            }
            running.depth++;
        }
    }

    /** A verb has done its work. */
    void done() {
        Running running = isInTransaction() ? running() : null;
        if (running != null && running.depth == 1 && !transactions.getRollbackOnly()) {
            while (!running.last.isEmpty()) {
                running.last.remove(0).run();
            }
        }
    }

    /** A verb is over, whether it has done its work or not. */
    void leave() {
        Running running = running();
        if (running != null) {
            running.depth--;
        }
    }

    private boolean isInTransaction() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    private @Nullable Running running() {
        return transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                ? null
                : (Running) transactions.getResource(KEY);
    }

    private static final class Running {
        private final List<Runnable> last = new ArrayList<>(2);
        private int depth;
    }
}
