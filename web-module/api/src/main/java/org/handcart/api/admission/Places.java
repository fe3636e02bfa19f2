package org.handcart.api.admission;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.handcart.api.admission.Subject.Lane;

/**
 * The places of each lane. Together they are fewer than the database has connections for us, so that reads, listeners
 * and timers always find one.
 */
@ApplicationScoped
class Places {
    @Inject
    @ConfigProperty(name = "handcart.admission.placing", defaultValue = "8")
    int placing;

    @Inject
    @ConfigProperty(name = "handcart.admission.changing", defaultValue = "10")
    int changing;

    @Inject
    @ConfigProperty(name = "handcart.admission.waiting", defaultValue = "20000")
    int mostWaiting;

    @Inject
    @ConfigProperty(name = "handcart.admission.bytes", defaultValue = "33554432")
    long mostBytes;

    @Inject
    MetricRegistry registry;

    private final Map<Lane, Queue> queues = new EnumMap<>(Lane.class);

    @PostConstruct
    void open() {
        for (Lane lane : Lane.values()) {
            Queue queue = new Queue(lane == Lane.PLACING ? placing : changing, mostWaiting, mostBytes);
            queues.put(lane, queue);
            Tag tag = new Tag("lane", lane.name().toLowerCase(java.util.Locale.ROOT));
            registry.gauge("orders_requests_running", queue::running, tag);
            registry.gauge("orders_requests_waiting", queue::waiting, tag);
        }
    }

    Queue of(Lane lane) {
        return queues.get(lane);
    }
}
