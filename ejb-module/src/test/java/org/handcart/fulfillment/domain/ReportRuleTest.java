package org.handcart.fulfillment.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.WarehouseLine;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Ids;
import org.handcart.shared.UnacceptableEvent;
import org.junit.jupiter.api.Test;

class ReportRuleTest {

    private final OrderLineId milk = new OrderLineId(Ids.next());

    @Test
    void acceptsEveryKindOfReport() {
        for (String type : List.of("RELEASE_ACK", "PICK", "PACK", "SHIP", "SHORT", "CANCEL", "SUBSTITUTE")) {
            assertThatCode(() -> ReportRule.check(report("e1", 1, type, shipped(0))))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void refusesAnUnknownType() {
        refuses(report("e1", 1, "EXPLODE", shipped(1)), "unknown type EXPLODE");
    }

    @Test
    void refusesANegativeFigure() {
        refuses(report("e1", 1, "SHIP", shipped(-1)), "below zero");
    }

    @Test
    void refusesASequenceThatDoesNotCount() {
        refuses(report("e1", 0, "SHIP", shipped(1)), "seq counts from 1");
    }

    @Test
    void refusesFiguresOfNoLineAndOfOneLineTwice() {
        refuses(report("e1", 1, "SHIP"), "at least one line");
        refuses(report("e1", 1, "SHIP", shipped(1), shipped(2)), "named twice");
    }

    @Test
    void refusesAnEventWithoutAName() {
        refuses(report(" ", 1, "SHIP", shipped(1)), "eventId");
    }

    private static void refuses(WarehouseEvent event, String why) {
        assertThatThrownBy(() -> ReportRule.check(event))
                .isInstanceOf(UnacceptableEvent.class)
                .hasMessageContaining(why);
    }

    private WarehouseLine shipped(int units) {
        return new WarehouseLine(milk, null, null, units, null, null, null, null, null);
    }

    private static WarehouseEvent report(String id, int seq, String type, WarehouseLine... lines) {
        return new WarehouseEvent(id, "QC001-261120-000042", seq, type, Instant.EPOCH, List.of(lines), "{}");
    }
}
