package org.handcart.api.http;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Several verbs of one call in one transaction: all of their effects, or none. */
@ApplicationScoped
public class OneTransaction {
    @Inject
    Boundary boundary;

    /** Joins the one that runs. Whatever is thrown rolls back. */
    public <T> T call(Supplier<T> verbs) {
        Ended<T> ended = boundary.run(verbs);
        if (ended.failed() != null) {
            throw ended.failed();
        }
        return Objects.requireNonNull(ended.result(), "verbs answer something");
    }

    /** How it ended: one of the two. */
    public record Ended<T>(@Nullable T result, @Nullable RuntimeException failed) {}

    /**
     * Where the transaction begins and ends. Nothing is thrown across it, because the server keeps a dump of every
     * exception that does, and most of ours are ordinary refusals.
     */
    @ApplicationScoped
    public static class Boundary {
        @Resource
        TransactionSynchronizationRegistry transaction;

        @Transactional
        public <T> Ended<T> run(Supplier<T> verbs) {
            try {
                return new Ended<>(verbs.get(), null);
            } catch (RuntimeException failed) {
                transaction.setRollbackOnly();
                return new Ended<>(null, failed);
            }
        }
    }
}
