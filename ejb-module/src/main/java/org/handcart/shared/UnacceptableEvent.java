package org.handcart.shared;

/**
 * A report from outside that can never be taken in, whoever sends it again: an unknown type, a negative figure. HTTP
 * answers 422; on the bus it is poison and ends among the dead letters. Rolls back.
 */
public final class UnacceptableEvent extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnacceptableEvent(String message) {
        super(message);
    }
}
