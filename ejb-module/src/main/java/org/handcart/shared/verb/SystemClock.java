package org.handcart.shared.verb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock verbs are given. Instants only; a zone matters to a store's business day and to people. */
@ApplicationScoped
class SystemClock {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
