package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.answered;
import static org.handcart.testing.SpineBench.missing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancelOutcome.Accepted;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.payment.PayoutCommand;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S1-EVT-01 to -04: what is told when units leave an order, by every way, in order and with every field. */
class DepartureEventsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SpineBench spine = new SpineBench();
    private final Actor agent = spine.admin.correlated("c-agent");

    @BeforeEach
    void aStore() {
        spine.stock("MILK-1L", 10).stock("BREAD", 10);
    }

    @Test
    void aPartThatGoesAtOnceIsToldInTheOrderOfS1() {
        OrderId order = threeMilks();

        cancel(order, RefundMethod.ORIGINAL, units(order, 1));

        assertThat(since(order))
                .containsExactly(
                        "cancellation.requested.v1",
                        "cancellation.initiated.v1",
                        "order.quantity-adjusted.v1",
                        "cod.due-changed.v1",
                        "inventory.released.v1",
                        "cancellation.completed.v1",
                        "notification.requested.v1");
    }

    @Test
    void theWholeOrderTellsTheSame() {
        OrderId order = threeMilks();

        cancel(order, RefundMethod.ORIGINAL);

        assertThat(new HashSet<>(since(order)))
                .contains(
                        "cancellation.requested.v1",
                        "cancellation.initiated.v1",
                        "order.quantity-adjusted.v1",
                        "cod.due-changed.v1",
                        "inventory.released.v1",
                        "cancellation.completed.v1");
        assertThat(since(order))
                .doesNotHaveDuplicates()
                .endsWith("cancellation.completed.v1", "notification.requested.v1");
    }

    /** The fixture's list price of a unit is what its line costs. */
    @Test
    void everyFieldOfS1IsThere() {
        OrderId order = threeMilks();
        CancellationView done = cancel(order, RefundMethod.ORIGINAL, units(order, 1));

        JsonNode requested = event(order, "cancellation.requested.v1");
        assertThat(requested.at("/specversion").asText()).isEqualTo("1.0");
        assertThat(requested.at("/id").asText()).hasSize(36);
        assertThat(requested.at("/correlationid").asText()).isEqualTo("c-agent");
        assertThat(requested.at("/subject").asText()).isEqualTo(order.toString());
        JsonNode data = requested.at("/data");
        assertThat(data.at("/orderId").asText()).isEqualTo(order.toString());
        assertThat(data.at("/customerId").asText()).isEqualTo("c-17");
        assertThat(data.at("/cancellationId").asText()).isEqualTo(done.id().toString());
        assertThat(data.at("/items/0/orderLineId").asText())
                .isEqualTo(spine.line(order, 1).toString());
        assertThat(data.at("/items/0/cancelQuantity").asInt()).isEqualTo(1);
        assertThat(data.at("/items/0/unitPrice/amount").asText()).isEqualTo("360.00");
        assertThat(data.at("/requestedBy").asText()).isEqualTo("admin");
        assertThat(data.at("/reason").asText()).isEqualTo("CUSTOMER_REQUEST");
        assertThat(data.at("/timestamp").asText()).isEqualTo(spine.now().toString());

        JsonNode completed = event(order, "cancellation.completed.v1").at("/data");
        assertThat(completed.at("/orderId").asText()).isEqualTo(order.toString());
        assertThat(completed.at("/cancellationId").asText()).isEqualTo(done.id().toString());
        assertThat(completed.at("/refundAmount/amount").asText()).isEqualTo("0.00");
        assertThat(completed.at("/codReduction/amount").asText()).isEqualTo("120.00");
        assertThat(completed.at("/refundMethod").asText()).isEqualTo("ORIGINAL");
        assertThat(completed.at("/completedAt").asText()).isEqualTo(spine.now().toString());

        JsonNode adjusted = event(order, "order.quantity-adjusted.v1").at("/data");
        assertThat(adjusted.at("/items/0/way").asText()).isEqualTo("CANCELLED");
        assertThat(adjusted.at("/items/0/quantity").asInt()).isEqualTo(1);
        assertThat(adjusted.at("/items/0/remaining").asInt()).isEqualTo(2);
        assertThat(adjusted.at("/totalAfter/amount").asText()).isEqualTo("240.00");

        JsonNode released = event(order, "inventory.released.v1").at("/data");
        assertThat(released.at("/items/0/sku").asText()).isEqualTo("MILK-1L");
        assertThat(released.at("/items/0/quantity").asInt()).isEqualTo(1);
        assertThat(released.at("/items/0/available").asInt()).isEqualTo(1);
    }

    @Test
    void theRefundIsToldBeforeTheEndAndUnderTheCorrelationIdOfTheRequest() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 3, "360.00"), "360.00");

        CancellationView asked = cancel(order, RefundMethod.MANUAL, units(order, 1));
        assertThat(since(order)).doesNotContain("cancellation.completed.v1");
        payOut(asked);

        assertThat(since(order))
                .endsWith("cancellation.completed.v1", "notification.requested.v1")
                .containsOnlyOnce("payment.refund-processed.v1");
        assertThat(since(order).indexOf("payment.refund-processed.v1"))
                .isLessThan(since(order).indexOf("cancellation.completed.v1"));
        assertThat(event(order, "cancellation.completed.v1")
                        .at("/correlationid")
                        .asText())
                .isEqualTo("c-agent");
        assertThat(event(order, "cancellation.completed.v1")
                        .at("/data/refundAmount/amount")
                        .asText())
                .isEqualTo("120.00");
        assertThat(event(order, "payment.refund-processed.v1")
                        .at("/data/orderId")
                        .asText())
                .isEqualTo(order.toString());
    }

    @Test
    void theWarehousesLateWordIsToldLikeACancellationAtOnce() {
        OrderId order = spine.release(threeMilks());
        cancel(order, RefundMethod.ORIGINAL, units(order, 1));
        assertThat(since(order))
                .containsSubsequence(
                        "cancellation.requested.v1",
                        "cancellation.initiated.v1",
                        "order.lines-held.v1",
                        "cancellation.pending-wms.v1")
                .doesNotContain("order.quantity-adjusted.v1", "inventory.released.v1");

        spine.report(order, 1, "CANCEL", answered(spine.line(order, 1), 1, 0));

        assertThat(since(order))
                .containsSubsequence(
                        "cancellation.pending-wms.v1",
                        "order.progressed.v1",
                        "order.quantity-adjusted.v1",
                        "cod.due-changed.v1",
                        "inventory.released.v1",
                        "cancellation.completed.v1")
                .doesNotHaveDuplicates();
        assertThat(event(order, "cod.due-changed.v1").at("/correlationid").asText())
                .isEqualTo("c-agent");
    }

    @Test
    void aWarehouseThatRefusesMakesItFailWithoutCompensation() {
        OrderId order = spine.release(threeMilks());
        cancel(order, RefundMethod.ORIGINAL, units(order, 1));

        spine.report(order, 1, "CANCEL", answered(spine.line(order, 1), 0, 1));

        JsonNode failed = event(order, "cancellation.failed.v1").at("/data");
        assertThat(failed.at("/failureReason").asText()).isEqualTo("REFUSED_BY_WAREHOUSE");
        assertThat(failed.at("/compensationRequired").asBoolean()).isFalse();
        assertThat(since(order)).doesNotContain("cancellation.completed.v1", "order.quantity-adjusted.v1");
    }

    @Test
    void aRefundThatFailsForEverRequiresCompensation() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 3, "360.00"), "360.00");
        CancellationView asked = cancel(order, RefundMethod.ORIGINAL, units(order, 1));
        spine.bench.in(
                spine.org,
                em -> em.createNativeQuery("update payment.refund set status = 'FAILED' where order_id = ?1")
                        .setParameter(1, order.value())
                        .executeUpdate());

        spine.bench.run(
                spine.system,
                () -> spine.bench.get(RefundEnded.class).ended(spine.system, order, "cancellation:" + asked.id()));

        JsonNode failed = event(order, "cancellation.failed.v1").at("/data");
        assertThat(failed.at("/failureReason").asText()).isEqualTo("REFUND_FAILED");
        assertThat(failed.at("/compensationRequired").asBoolean()).isTrue();
        assertThat(failed.at("/refundAmount/amount").asText()).isEqualTo("120.00");
        assertThat(failed.at("/items/0/cancelled").asInt()).isEqualTo(1);
        assertThat(since(order)).doesNotContain("cancellation.completed.v1");
    }

    @Test
    void aShortTellsWhatLeftAndThatItIsNotOnTheShelf() {
        OrderId order = spine.release(threeMilks());

        spine.report(order, 1, "PICK", missing(spine.line(order, 1), 1));

        assertThat(since(order))
                .containsSubsequence(
                        "order.progressed.v1",
                        "order.quantity-adjusted.v1",
                        "cod.due-changed.v1",
                        "inventory.released.v1");
        assertThat(event(order, "order.quantity-adjusted.v1")
                        .at("/data/items/0/way")
                        .asText())
                .isEqualTo("SHORT");
        JsonNode item = event(order, "inventory.released.v1").at("/data/items/0");
        assertThat(item.at("/quantity").asInt()).isEqualTo(1);
        assertThat(item.at("/available").asInt()).isZero();
    }

    @Test
    void theNumbersOfAnOrderHaveNoGapOverAllAddresses() {
        OrderId order = threeMilks();
        cancel(order, RefundMethod.ORIGINAL, units(order, 1));

        List<String> sequences = spine.strings(
                "select payload::json ->> 'sequence' from shared.outbox"
                        + " where org_id = ?1 and group_id = ?2 and multicast order by position",
                spine.org.value(),
                order.toString());

        assertThat(sequences).isSorted().doesNotHaveDuplicates().last().isEqualTo("%010d".formatted(sequences.size()));
    }

    private OrderId threeMilks() {
        return spine.place(anOrder().line("MILK-1L", 3, "360.00"));
    }

    private CancellationView cancel(OrderId order, RefundMethod method, LineQuantity... lines) {
        CancelCommand command =
                new CancelCommand(order, Arrays.asList(lines), "CUSTOMER_REQUEST", null, method, false, false, false);
        CancelOutcome outcome = spine.bench.in(
                agent, () -> spine.bench.get(CancelPartially.class).cancel(agent, command));
        return outcome.fold(Accepted::cancellation, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    private LineQuantity units(OrderId order, int quantity) {
        return new LineQuantity(spine.line(order, 1), Quantity.of(quantity));
    }

    private void payOut(CancellationView asked) {
        PayoutCommand command = new PayoutCommand(
                asked.refundDetails().get(0).refundId(), PayoutCommand.How.BANK, "UTR-1", spine.now());
        spine.bench.run(spine.admin, () -> spine.bench.get(ConfirmPayout.class).confirm(spine.admin, command));
    }

    /** What was told after the order was placed. */
    private List<String> since(OrderId order) {
        return spine.events(order, "").stream()
                .filter(type -> !type.equals("order.placed.v1") && !type.equals("cod.receivable-opened.v1"))
                .toList();
    }

    private JsonNode event(OrderId order, String type) {
        List<String> found = spine.strings(
                "select payload from shared.outbox where org_id = ?1 and group_id = ?2 and type = ?3",
                spine.org.value(),
                order.toString(),
                type);
        assertThat(found).as(type).hasSize(1);
        try {
            return JSON.readTree(found.get(0));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
