package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.answered;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.missing;

import java.util.List;
import java.util.Set;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome.Accepted;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.RefundMethod;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.notification.Channel;
import org.handcart.notification.Notification;
import org.handcart.notification.NotificationStatus;
import org.handcart.notification.Template;
import org.handcart.notification.usecase.NotificationQueries;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S1-FLW-05: when a cancellation has ended, and when goods are missing, the customer is to be told, once. */
class CustomerToldIT {

    private final SpineBench spine = new SpineBench();

    @BeforeEach
    void aStore() {
        spine.stock("MILK-1L", 10);
    }

    @Test
    void isAskedForInTheTransactionThatEndsTheCancellation() {
        OrderId order = threeMilks("0.00");

        CancellationView done = cancel(spine.admin, order, 1);

        assertThat(asked(order)).singleElement().satisfies(told -> {
            assertThat(told.template()).isEqualTo(Template.CANCELLATION_COMPLETED);
            assertThat(told.status()).isEqualTo(NotificationStatus.ASKED);
            assertThat(told.language()).isEqualTo("en");
            assertThat(told.channels()).containsExactly(Channel.PUSH, Channel.SMS, Channel.EMAIL);
            assertThat(told.customerId()).isEqualTo("c-17");
            assertThat(told.cause()).isEqualTo("cancellation:" + done.id());
            assertThat(told.told().value()).isEqualTo(inr("120.00"));
            assertThat(told.told().refund()).isEqualTo(inr("0.00"));
            assertThat(told.told().items().get(0).gone()).isEqualTo(1);
            assertThat(told.askedAt()).isEqualTo(spine.now());
        });
        assertThat(spine.events(order, "notification.")).containsExactly("notification.requested.v1");
        assertThat(spine.events(order, "")).endsWith("cancellation.completed.v1", "notification.requested.v1");
    }

    @Test
    void waitsForTheRefundAndIsAskedForOnceThoughItsEndIsToldTwice() {
        OrderId order = threeMilks("360.00");
        CancellationView asked = cancel(spine.admin, order, 1);
        assertThat(asked(order)).isEmpty();
        settle(order, "SUCCEEDED");

        ended(order, asked);
        ended(order, asked);

        assertThat(asked(order)).singleElement().satisfies(told -> {
            assertThat(told.told().refund()).isEqualTo(inr("120.00"));
            assertThat(told.told().refundMethod()).isEqualTo("ORIGINAL");
        });
    }

    @Test
    void saysThatThePayoutComesByHandWhenTheRefundFailedForEver() {
        OrderId order = threeMilks("360.00");
        CancellationView asked = cancel(spine.admin, order, 1);
        settle(order, "FAILED");

        ended(order, asked);

        assertThat(asked(order)).singleElement().satisfies(told -> {
            assertThat(told.template()).isEqualTo(Template.REFUND_BY_HAND);
            assertThat(told.told().reason()).isEqualTo("REFUND_FAILED");
        });
    }

    @Test
    void saysThatTheGoodsComeWhenTheWarehouseRefuses() {
        OrderId order = spine.release(threeMilks("0.00"));
        cancel(spine.admin, order, 2);

        spine.report(order, 1, "CANCEL", answered(spine.line(order, 1), 0, 2));

        assertThat(asked(order)).singleElement().satisfies(told -> {
            assertThat(told.template()).isEqualTo(Template.CANCELLATION_REFUSED);
            assertThat(told.told().reason()).isEqualTo("REFUSED_BY_WAREHOUSE");
            assertThat(told.told().items().get(0).coming()).isEqualTo(2);
            assertThat(told.told().value()).isEqualTo(inr("0.00"));
        });
    }

    @Test
    void tellsOfAShortOnceThoughTheReportComesTwice() {
        OrderId order = spine.release(threeMilks("0.00"));
        WarehouseEvent report = new WarehouseEvent(
                "short-1", order.toString(), 1, "PICK", spine.now(), List.of(missing(spine.line(order, 1), 1)), "{}");

        spine.report(report);
        spine.report(report);

        assertThat(asked(order)).singleElement().satisfies(told -> {
            assertThat(told.template()).isEqualTo(Template.ITEMS_SHORT);
            assertThat(told.cause()).isEqualTo("wms:short-1");
            assertThat(told.told().value()).isEqualTo(inr("120.00"));
            assertThat(told.told().cancellationId()).isNull();
        });
    }

    @Test
    void saysNothingOfAHistoryThatIsTakenOver() {
        OrderId order = threeMilks("0.00");

        cancel(Actor.system(spine.org, "import", "import-1"), order, 1);

        assertThat(asked(order)).isEmpty();
    }

    @Test
    void isNotThereForSomebodyOfAnotherStore() {
        OrderId order = threeMilks("0.00");
        cancel(spine.admin, order, 1);
        Actor elsewhere = new Actor(spine.org, "kavya", spine.admin.roles(), Set.of("QC-002"), "test");

        assertThat(spine.bench.in(
                        elsewhere,
                        () -> spine.bench.get(NotificationQueries.class).ofOrder(elsewhere, order)))
                .isEmpty();
    }

    private OrderId threeMilks(String prepaid) {
        return spine.place(anOrder().line("MILK-1L", 3, "360.00"), prepaid);
    }

    private CancellationView cancel(Actor actor, OrderId order, int units) {
        CancelCommand command = new CancelCommand(
                order,
                List.of(new LineQuantity(spine.line(order, 1), Quantity.of(units))),
                "CUSTOMER_REQUEST",
                null,
                RefundMethod.ORIGINAL,
                false,
                false,
                false);
        return spine.bench
                .in(actor, () -> spine.bench.get(CancelPartially.class).cancel(actor, command))
                .fold(Accepted::cancellation, refused -> {
                    throw new AssertionError(refused.toString());
                });
    }

    private List<Notification> asked(OrderId order) {
        return spine.bench
                .in(
                        spine.admin,
                        () -> spine.bench.get(NotificationQueries.class).ofOrder(spine.admin, order))
                .orElseThrow();
    }

    private void settle(OrderId order, String status) {
        spine.bench.in(
                spine.org,
                em -> em.createNativeQuery("update payment.refund set status = ?2 where order_id = ?1")
                        .setParameter(1, order.value())
                        .setParameter(2, status)
                        .executeUpdate());
    }

    private void ended(OrderId order, CancellationView asked) {
        spine.bench.run(
                spine.system,
                () -> spine.bench.get(RefundEnded.class).ended(spine.system, order, "cancellation:" + asked.id()));
    }
}
