package org.handcart.shared.outbox;

import java.util.Set;

/** The queues of the broker: {@code handcart.<context>.<what>}. */
public final class Queues {

    public static final String WMS_RELEASES = "handcart.wms.releases";
    public static final String WMS_EVENTS = "handcart.wms.events";
    public static final String DELIVERY_REQUESTS = "handcart.delivery.requests";
    public static final String DELIVERY_EVENTS = "handcart.delivery.events";
    public static final String PAYMENT_REQUESTS = "handcart.payment.requests";
    public static final String DEAD = "handcart.dead";

    /** Every queue that a message can be sent to on purpose. */
    public static final Set<String> ALL =
            Set.of(WMS_RELEASES, WMS_EVENTS, DELIVERY_REQUESTS, DELIVERY_EVENTS, PAYMENT_REQUESTS);

    private Queues() {}
}
