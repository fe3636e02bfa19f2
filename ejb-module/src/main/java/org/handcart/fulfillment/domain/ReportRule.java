package org.handcart.fulfillment.domain;

import java.util.Set;
import java.util.stream.Stream;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.WarehouseLine;
import org.handcart.shared.UnacceptableEvent;

/** What no report may ever say, whatever the order (F48). What contradicts the order is judged with the order. */
public final class ReportRule {

    public static final String RELEASE_ACK = "RELEASE_ACK";
    public static final String SUBSTITUTE = "SUBSTITUTE";

    private static final Set<String> TYPES = Set.of(RELEASE_ACK, "PICK", "PACK", "SHIP", "SHORT", "CANCEL", SUBSTITUTE);
    private static final int MAX_ID = 200;

    private ReportRule() {}

    /** @throws UnacceptableEvent naming the first thing that is wrong */
    public static void check(WarehouseEvent event) {
        demand(isId(event.eventId()), "eventId must have 1 to %d characters".formatted(MAX_ID));
        demand(isId(event.orderRef()), "orderRef must have 1 to %d characters".formatted(MAX_ID));
        demand(event.seq() > 0, "seq counts from 1, not " + event.seq());
        demand(TYPES.contains(event.type()), "unknown type " + event.type());
        demand(
                !event.lines().isEmpty() || event.type().equals(RELEASE_ACK),
                event.type() + " needs the figures of at least one line");
        demand(
                event.lines().stream().map(WarehouseLine::line).distinct().count()
                        == event.lines().size(),
                "a line is named twice");
        for (WarehouseLine line : event.lines()) {
            boolean negative = Stream.of(
                            line.picked(),
                            line.packed(),
                            line.shipped(),
                            line.shorted(),
                            line.cancelled(),
                            line.cancelRefused(),
                            line.substituted())
                    .anyMatch(figure -> figure != null && figure < 0);
            demand(!negative, "a figure of line " + line.line() + " is below zero");
        }
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= MAX_ID;
    }

    private static void demand(boolean met, String otherwise) {
        if (!met) {
            throw new UnacceptableEvent(otherwise);
        }
    }
}
