package org.handcart.launcher;

import java.util.Map;

/**
 * Something that the demo runs beside Handcart, from the outside and over its public doors: sample data, a warehouse, riders.
 * Found by {@link java.util.ServiceLoader}, started in the order of their {@link #order} once Handcart is ready.
 */
public interface Companion {
    /** What the progress line calls it. */
    String name();

    /** Smaller ones start first. */
    int order();

    /**
     * Called before anything else starts, for what the server has to know when it does; it is stopped by the end of the process
     * when {@link #start} is never reached.
     *
     * @return more variables of the server
     */
    default Map<String, String> prepare() throws Exception {
        return Map.of();
    }

    /** Starts and returns; what is returned is closed before Handcart stops. */
    AutoCloseable start(Handcart handcart) throws Exception;
}
