package org.handcart.payment.domain;

import java.util.Optional;

/** The gateways whose calls this installation can read. */
public interface CallbackReaders {

    /** Empty for one that never calls us, such as the simulator. */
    Optional<CallbackReader> of(Gateway gateway);
}
