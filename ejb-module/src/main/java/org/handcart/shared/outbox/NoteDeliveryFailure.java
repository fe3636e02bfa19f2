package org.handcart.shared.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Writes down why a delivery failed, so that the dead letter can say it once the broker gives up. */
@Stateless
public class NoteDeliveryFailure {

    private static final int LONGEST = 8_000;

    @Inject
    DeadLetterRows rows;

    /** In a transaction of its own: that of the delivery has been rolled back. */
    @Requires(Permission.PROCESS)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(Actor actor, String messageId, String cause) {
        String text = DeadLetterText.storable(cause);
        rows.noteFailure(actor.org(), messageId, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
}
