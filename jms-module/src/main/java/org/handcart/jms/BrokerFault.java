package org.handcart.jms;

import java.io.IOException;
import java.util.Set;

/**
 * Why the broker did not take something. The exceptions of its client live in the resource adapter, out of our class
 * loader's reach, so they are known here by their names.
 */
enum BrokerFault {
    /** It has the message already. */
    DUPLICATE,
    /** The address has no room; not the message's fault. */
    FULL,
    /** It cannot be reached, or does not answer. */
    AWAY,
    /** It said no to this message. */
    REFUSED;

    private static final int DEEPEST = 20;
    private static final Set<String> AWAY_NAMES = Set.of(
            "ActiveMQNotConnectedException",
            "ActiveMQConnectionTimedOutException",
            "ActiveMQConnectionTimedOutExceptionImpl",
            "ActiveMQDisconnectedException",
            "ActiveMQObjectClosedException",
            "ActiveMQUnBlockedException",
            "ActiveMQInterruptedException",
            "ActiveMQShutdownException",
            "ActiveMQClusterSecurityException");

    static BrokerFault of(Throwable failed) {
        int depth = 0;
        for (Throwable cause = failed; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            String name = cause.getClass().getSimpleName();
            if (name.equals("ActiveMQDuplicateIdException")) {
                return DUPLICATE;
            }
            if (name.equals("ActiveMQAddressFullException")) {
                return FULL;
            }
            if (AWAY_NAMES.contains(name) || cause instanceof IOException) {
                return AWAY;
            }
        }
        return REFUSED;
    }
}
