package org.handcart.jms;

import jakarta.ejb.ApplicationException;

/**
 * Sends a message back to the broker, which delivers it again later and gives it to the dead letters in the end. The
 * cause is written down before; so the container neither logs it again nor throws the listener away.
 */
@ApplicationException
final class DeliveryFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryFailed(String message) {
        super(message, null, false, false);
    }
}
