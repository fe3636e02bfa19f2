package org.handcart.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.inventory.StockBench.anOrder;
import static org.handcart.inventory.StockBench.units;

import java.util.List;
import org.handcart.inventory.ReserveOutcome.NotEnough;
import org.handcart.inventory.ReserveOutcome.Reserved;
import org.handcart.inventory.ReserveOutcome.Shortage;
import org.handcart.order.OrderId;
import org.junit.jupiter.api.Test;

class StockIT {

    private final StockBench stock = new StockBench();

    @Test
    void foldsReceiveReserveCancelAndShipAsRuleD17Says() {
        stock.product("MILK");
        OrderId order = anOrder();

        stock.adjust(AdjustReason.RECEIVE, "MILK", 10, "delivery-note-1");
        stock.reserve(order, units("MILK", 3));
        stock.release(order, "MILK", 1, "cancel-1");
        stock.ship(order, "MILK", 2, "wms-1");

        assertThat(stock.level("MILK")).isEqualTo(StockLevel.of("S1", "MILK", 8, 0, 0, 0, 5));
        assertThat(stock.level("MILK").available()).isEqualTo(8);
        assertThat(stock.fold("MILK")).containsExactly(8, 0, 0);

        stock.ship(order, "MILK", 2, "wms-1");
        stock.adjust(AdjustReason.RECEIVE, "MILK", 10, "delivery-note-1");
        stock.release(order, "MILK", 1, "cancel-1");

        assertThat(stock.level("MILK")).isEqualTo(StockLevel.of("S1", "MILK", 8, 0, 0, 0, 5));
        assertThat(stock.fold("MILK")).containsExactly(8, 0, 0);
        assertThat(stock.activeReservations("MILK")).isZero();
    }

    @Test
    void reservesAllLinesOrNone() {
        stock.withStock("A", 5).withStock("B", 2);

        ReserveOutcome outcome = stock.reserve(anOrder(), units("B", 3), units("A", 5), units("NOWHERE", 1));

        assertThat(outcome).isEqualTo(new NotEnough(List.of(new Shortage("B", 3, 2), new Shortage("NOWHERE", 1, 0))));
        assertThat(stock.level("A")).isEqualTo(StockLevel.of("S1", "A", 5, 0, 0, 0, 2));
        assertThat(stock.fold("A")).containsExactly(5, 0, 0);
        assertThat(stock.activeReservations("A")).isZero();
        assertThat(stock.reserve(anOrder(), units("B", 2), units("A", 5))).isEqualTo(new Reserved());
        assertThat(stock.level("A").available()).isZero();
    }

    @Test
    void addsToWhatTheOrderHolds() {
        stock.withStock("A", 5);
        OrderId order = anOrder();

        assertThat(stock.reserve(order, units("A", 2))).isEqualTo(new Reserved());
        assertThat(stock.reserve(order, units("A", 2))).isEqualTo(new Reserved());
        assertThat(stock.reserve(order, units("A", 2))).isInstanceOf(NotEnough.class);

        assertThat(stock.activeReservations("A")).isEqualTo(4);
        assertThat(stock.level("A").reserved()).isEqualTo(4);
    }

    @Test
    void aShortTakesTheUnitOffTheShelfAndOutOfTheReservation() {
        stock.withStock("A", 5);
        OrderId order = anOrder();
        stock.reserve(order, units("A", 3));

        stock.ship(order, "A", 2, "wms-7");
        stock.shorten(order, "A", 1, "wms-7");

        assertThat(stock.level("A")).isEqualTo(StockLevel.of("S1", "A", 2, 0, 0, 0, 5));
        assertThat(stock.fold("A")).containsExactly(2, 0, 0);
    }

    @Test
    void refusesToEndMoreThanTheOrderHolds() {
        stock.withStock("A", 5);
        OrderId order = anOrder();
        stock.reserve(order, units("A", 2));
        stock.reserve(anOrder(), units("A", 2));

        assertThatThrownBy(() -> stock.ship(order, "A", 3, "wms-1"))
                .hasStackTraceContaining("reservation_not_overdrawn");

        assertThat(stock.level("A").onHand()).isEqualTo(5);
        assertThat(stock.level("A").reserved()).isEqualTo(4);
    }

    @Test
    void passesOverWhatAnOrderDoesNotHold() {
        stock.withStock("A", 5);

        stock.release(anOrder(), "A", 3, "cancel-1");

        assertThat(stock.level("A").onHand()).isEqualTo(5);
        assertThat(stock.fold("A")).containsExactly(5, 0, 0);
    }

    @Test
    void damageStaysOnHandAndIsNotAvailable() {
        stock.withStock("A", 5);

        stock.adjust(AdjustReason.DAMAGE, "A", 2, "report-1");

        assertThat(stock.level("A").onHand()).isEqualTo(5);
        assertThat(stock.level("A").available()).isEqualTo(3);
        assertThat(stock.fold("A")).containsExactly(5, 0, 2);
    }

    @Test
    void aCorrectionBelowTheReservedQuantityLeavesAShortage() {
        stock.withStock("A", 10);
        stock.reserve(anOrder(), units("A", 8));

        List<StockLevel> levels = stock.adjust(AdjustReason.CORRECTION, "A", -4, "count-1");

        assertThat(levels.get(0).available()).isEqualTo(-2);
        assertThat(levels.get(0).shortage()).isEqualTo(2);
    }

    @Test
    void refusesChangesThatMakeNoSenseAndChangesNothing() {
        stock.withStock("A", 5).product("NEW");

        assertThatThrownBy(() -> stock.adjust(AdjustReason.CORRECTION, "A", -6, "c1"))
                .isInstanceOf(StockRefused.class);
        assertThatThrownBy(() -> stock.adjust(AdjustReason.DAMAGE, "A", 6, "c2"))
                .isInstanceOf(StockRefused.class);
        assertThatThrownBy(() -> stock.adjust(AdjustReason.RECEIVE, "A", -1, "c3"))
                .isInstanceOf(StockRefused.class);
        assertThatThrownBy(() -> stock.adjust(AdjustReason.RECEIVE, "NONE", 1, "c4"))
                .isInstanceOf(StockRefused.class);
        assertThatThrownBy(() -> stock.adjust(AdjustReason.DAMAGE, "NEW", 1, "c5"))
                .isInstanceOf(StockRefused.class);

        assertThat(stock.level("A")).isEqualTo(StockLevel.of("S1", "A", 5, 0, 0, 0, 2));
        assertThat(stock.fold("A")).containsExactly(5, 0, 0);
    }

    @Test
    void tellsOfEachAdjustmentOnce() {
        stock.withStock("A", 5);
        stock.adjust(AdjustReason.CORRECTION, "A", -1, "count-1");
        stock.adjust(AdjustReason.CORRECTION, "A", -1, "count-1");

        Object events = stock.bench.<Object>in(
                stock.org,
                em -> em.createNativeQuery("select count(*) from shared.event"
                                + " where org_id = ?1 and type = 'inventory.adjusted.v1'")
                        .setParameter(1, stock.org.value())
                        .getSingleResult());

        assertThat(events).isEqualTo(2L);
    }
}
