package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.order.OrderFixture.tax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.ManyOrders;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.handcart.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading many at once says what reading each says, with statements that do not grow with them. */
class ManyReadsIT {

    private static final int ORDERS = 6;

    private final SpineBench spine = new SpineBench();
    private final List<OrderId> orders = new ArrayList<>();

    @BeforeEach
    void ordersWithTaxRefundsAndSeveralCancellations() {
        spine.stock("MILK-1L", 100).stock("SOAP", 100);
        for (int i = 0; i < ORDERS; i++) {
            OrderId order = spine.place(
                    anOrder()
                            .line("MILK-1L", 4, "480.00", "48.00")
                            .taxedLine("SOAP", 1, "100.00", tax("VAT", "18", false, "18.00"))
                            .fee("DELIVERY", "25.00"),
                    i % 2 == 0 ? "623.00" : "100.00");
            for (int n = 0; n <= i % 3; n++) {
                cancelOneMilk(order);
            }
            orders.add(order);
        }
    }

    @Test
    void saysOfEachOrderWhatReadingItAloneSays() {
        Map<OrderId, OrderDetail> many = details(spine.admin, orders);

        assertThat(many.keySet()).containsExactlyInAnyOrderElementsOf(orders);
        assertThat(orders).allSatisfy(order -> assertThat(many.get(order)).isEqualTo(spine.detail(order)));
    }

    @Test
    void saysOfEachCancellationWhatReadingItAloneSays() {
        Map<OrderId, List<CancellationView>> many = newest(spine.admin, orders, 200);

        assertThat(many.values().stream().mapToInt(List::size).sum()).isEqualTo(2 * (1 + 2 + 3));
        assertThat(many.values().stream().flatMap(List::stream).map(CancellationView::refundDetails))
                .anySatisfy(parts -> assertThat(parts).isNotEmpty());
        assertThat(orders).allSatisfy(order -> assertThat(many.get(order)).isEqualTo(alone(order)));
    }

    @Test
    void readsTheNewestOfEachOrderOnly() {
        Map<OrderId, List<CancellationView>> many = newest(spine.admin, orders, 1);

        assertThat(orders)
                .allSatisfy(order ->
                        assertThat(many.get(order)).containsExactly(alone(order).get(0)));
    }

    @Test
    void sendsAsManyStatementsForSixOrdersAsForOne() {
        // The first statement of each is the organisation of the transaction.
        List<OrderId> one = orders.subList(2, 3);
        assertThat(StatementCount.of(spine.bench, () -> details(spine.admin, one)))
                .hasSize(1 + 4);
        assertThat(StatementCount.of(spine.bench, () -> details(spine.admin, orders)))
                .hasSize(1 + 4);
        assertThat(StatementCount.of(spine.bench, () -> newest(spine.admin, one, 20)))
                .hasSize(1 + 5);
        assertThat(StatementCount.of(spine.bench, () -> newest(spine.admin, orders, 20)))
                .hasSize(1 + 5);
    }

    @Test
    void leavesOutWhatTheActorDoesNotSee() {
        Actor elsewhere = new Actor(spine.admin.org(), "kavya", Set.of(Role.STORE_MANAGER), Set.of("QC-999"), "c-1");
        Actor stranger = Actor.system(spine.bench.newOrganisation(), "stranger", "c-1");

        assertThat(details(elsewhere, orders)).isEmpty();
        assertThat(newest(elsewhere, orders, 20)).isEmpty();
        assertThat(details(stranger, orders)).isEmpty();
        assertThat(newest(stranger, orders, 20)).isEmpty();
        assertThat(details(spine.admin, List.of(new OrderId(Ids.next())))).isEmpty();
    }

    @Test
    void readsAHundredAtMost() {
        List<OrderId> tooMany = Collections.nCopies(101, orders.get(0));

        assertThatThrownBy(() -> details(spine.admin, tooMany)).hasMessageContaining("at most 100");
    }

    private void cancelOneMilk(OrderId order) {
        CancelCommand command = new CancelCommand(
                order,
                List.of(new LineQuantity(spine.line(order, 1), Quantity.of(1))),
                ReasonCodes.CUSTOMER_REQUEST,
                null,
                RefundMethod.ORIGINAL,
                false,
                false,
                false);
        spine.bench
                .in(spine.admin, () -> spine.bench.get(CancelPartially.class).cancel(spine.admin, command))
                .fold(done -> done, refused -> {
                    throw new AssertionError(refused.toString());
                });
    }

    private Map<OrderId, OrderDetail> details(Actor actor, Collection<OrderId> wanted) {
        return spine.bench.in(actor, () -> spine.bench.get(ManyOrders.class).find(actor, wanted));
    }

    private Map<OrderId, List<CancellationView>> newest(Actor actor, Collection<OrderId> wanted, int ofEach) {
        return spine.bench.in(
                actor, () -> spine.bench.get(ManyCancellations.class).newest(actor, wanted, ofEach));
    }

    private List<CancellationView> alone(OrderId order) {
        return spine.bench.in(
                spine.admin,
                () -> spine.bench.get(CancellationQueries.class).list(spine.admin, order, null, null, null));
    }
}
