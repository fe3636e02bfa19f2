package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import java.util.UUID;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Carries out charges and refunds that are asked for. */
@Stateless
public class SettlePayments {

    /** Asks the gateway outside any transaction, with the id as its key; a timeout is UNKNOWN and is asked again. */
    @Requires(Permission.PROCESS)
    public void attempt(Actor actor, UUID request) {
        throw new IllegalStateException("SettlePayments is not built yet");
    }
}
