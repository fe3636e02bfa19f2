package org.handcart.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Several verbs of one call in one transaction: all of their effects, or none. */
@ApplicationScoped
public class OneTransaction {
    /** Joins the one that runs. Whatever is thrown rolls back. */
    @Transactional
    public <T> T call(Supplier<T> verbs) {
        return verbs.get();
    }
}
