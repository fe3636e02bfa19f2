package org.handcart.shared.outbox;

import java.util.UUID;
import org.handcart.shared.OrgId;

/**
 * A message on its way to the broker.
 *
 * @param id also the broker's duplicate-detection id
 * @param multicast true for a topic, false for a queue
 * @param group messages of one address and group keep their order
 */
public record DueMessage(
        UUID id,
        OrgId org,
        String address,
        boolean multicast,
        String group,
        String type,
        String correlationId,
        String payload) {}
