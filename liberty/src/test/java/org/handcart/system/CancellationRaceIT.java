package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.system.Slick.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cancelling after the release: the warehouse decides (D13). */
class CancellationRaceIT extends OnBuiltEar {
    private Slick slick;
    private Shop shop;
    private LiveOrder order;

    @BeforeEach
    void releaseFourUnits() throws Exception {
        slick = Slick.at(handcart.broker());
        shop = Shop.thatReleases(admin());
        order = shop.order().line(shop.milk(), 4).placed();
        slick.awaits(order, "wms.release.v1");
    }

    @AfterEach
    void leave() throws Exception {
        slick.close();
    }

    @Test
    void completesWhenTheWarehouseAgrees() throws Exception {
        Answer asked = order.cancel(1, 2).expect(202);
        assertThat(CancellationIT.amounts(asked)).startsWith("pending_wms").endsWith("480.00");
        assertThat(order.due()).isEqualTo("480.00");
        JsonNode question = slick.awaits(order, "wms.cancel-request.v1");
        assertThat(question.path("orderId").asText()).isEqualTo(order.id());

        slick.reports(order, 1, "CANCEL", line(order.line(1), "cancelled", 2));

        Answer done = order.awaitCancellation(asked.text("/cancellationId"), "completed");
        assertThat(CancellationIT.amounts(done)).containsExactly("completed", "240.00", "240.00", "0.00", "240.00");
        assertThat(order.due()).isEqualTo("240.00");
        assertThat(order.units(1, "held")).isZero();
    }

    @Test
    void letsGoWhenTheWarehouseRefuses() throws Exception {
        String asked = order.cancel(1, 2).expect(202).text("/cancellationId");

        slick.reports(order, 1, "CANCEL", line(order.line(1), "cancelRefused", 2));

        order.awaitCancellation(asked, "rejected");
        assertThat(order.due()).isEqualTo("480.00");
        assertThat(order.units(1, "held")).isZero();
        assertThat(order.units(1, "cancelled")).isZero();
    }

    /** Cancel 2 of 4, three are shipped meanwhile, the warehouse stopped one. */
    @Test
    void cancelsOnlyWhatTheWarehouseStoppedInTime() throws Exception {
        String asked = order.cancel(1, 2).expect(202).text("/cancellationId");

        slick.reports(order, 1, "SHIP", line(order.line(1), "shipped", 3));
        slick.reports(order, 2, "CANCEL", line(order.line(1), "cancelled", 1));

        Answer done = order.awaitCancellation(asked, "partially_completed");
        assertThat(List.of(
                        done.number("/items/0/requested"),
                        done.number("/items/0/cancelled"),
                        done.number("/items/0/pending"),
                        done.number("/items/0/rejected")))
                .containsExactly(2L, 1L, 0L, 1L);
        assertThat(done.text("/codReduction/amount")).isEqualTo("120.00");
        assertThat(order.due()).isEqualTo("360.00");
        assertThat(order.units(1, "out")).isEqualTo(3);
        assertThat(order.units(1, "cancelled")).isEqualTo(1);
        JourneyIT.assertConserved(order.read());
    }

    /** D22: SHIP 3 arrives before SHORT 1. */
    @Test
    void takesReportsInTheirOrderHoweverTheyArrive() throws Exception {
        String first = order.line(1);
        slick.reports(order, 2, "SHIP", line(first, "shipped", 3));
        slick.reports(order, 1, "SHORT", line(first, "short", 1));

        org.awaitility.Awaitility.await("both reports to be taken")
                .until(() -> order.units(1, "out"), units -> units == 3);
        assertThat(order.units(1, "short")).isEqualTo(1);
        assertThat(order.due()).isEqualTo("360.00");
        JourneyIT.assertConserved(order.read());
    }
}
