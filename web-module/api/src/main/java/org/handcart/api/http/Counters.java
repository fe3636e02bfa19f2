package org.handcart.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What the business asks of a graph. How often and how long each operation runs, the server counts by itself. */
@ApplicationScoped
public class Counters {
    @Inject
    MetricRegistry registry;

    public void placed() {
        registry.counter("orders_placed").inc();
    }

    /** @param outcome {@code ended}, or {@code pending} while somebody outside has to answer */
    public void cancelled(String outcome) {
        registry.counter("orders_cancellations", new Tag("outcome", outcome)).inc();
    }

    public void refused(String slug) {
        registry.counter("api_problems", new Tag("type", slug)).inc();
    }
}
