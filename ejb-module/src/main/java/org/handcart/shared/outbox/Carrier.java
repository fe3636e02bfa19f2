package org.handcart.shared.outbox;

import java.util.List;

/**
 * Brings messages to the broker; jms-module has it. Called while the relay's database transaction waits: it must
 * suspend that transaction and use one of its own, so that the two never become one.
 */
public interface Carrier {

    /**
     * Sends in the order given. A message that is refused holds back the later ones of its address and group, no other.
     * Never throws for a broker that is away: that is an answer.
     */
    Carried carry(List<DueMessage> messages);
}
