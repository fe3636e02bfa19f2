package org.handcart.fulfillment;

import java.time.Instant;
import java.util.List;

/** What Slick reports. {@code orderRef} is our order id or number; {@code type} RELEASE_ACK, PICK, PACK, SHIP, SHORT, CANCEL, SUBSTITUTE; {@code payload} the message as it came. */
public record WarehouseEvent(
        String eventId,
        String orderRef,
        int seq,
        String type,
        Instant occurredAt,
        List<WarehouseLine> lines,
        String payload) {}
