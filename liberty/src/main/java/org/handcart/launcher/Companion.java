package org.handcart.launcher;

/**
 * Something that the demo runs beside Handcart, from the outside and over its public doors: sample data, a warehouse, riders.
 * Found by {@link java.util.ServiceLoader}, started in the order of their {@link #order} once Handcart is ready.
 */
public interface Companion {
    /** What the progress line calls it. */
    String name();

    /** Smaller ones start first. */
    int order();

    /** Starts and returns; what is returned is closed before Handcart stops. */
    AutoCloseable start(Handcart handcart) throws Exception;
}
