package org.handcart.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.STORE;
import static org.handcart.testing.SpineBench.inr;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.CollectOutcome;
import org.handcart.cod.Payout;
import org.handcart.cod.Payout.Status;
import org.handcart.cod.Payout.Way;
import org.handcart.cod.RefusalReason;
import org.handcart.cod.usecase.PayOut;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** D9: what was taken too much goes back, and the books know how. */
class PayoutsIT {

    private final DoorBench door = new DoorBench();
    private final SpineBench spine = door.spine;
    private final Actor cashier = new Actor(spine.org, "asha", Set.of(Role.CASHIER), Set.of(STORE), "test");

    @Test
    void whatIsOwedBackIsPaidOnceAndThePayableIsZero() {
        OrderId order = overcollected();
        Payout open = only(Status.OPEN);
        assertThat(open.amount()).isEqualTo(inr("120.00"));
        assertThat(open.reason()).isEqualTo("collected on version 1, the due was at version 2");

        Payout paid = done(pay(open.id(), Way.BANK, "UTR-1"));

        assertThat(paid.status()).isEqualTo(Status.PAID);
        assertThat(paid.paidBy()).isEqualTo("asha");
        assertThat(door.balance(order, "CUSTOMER_PAYABLE")).isEqualTo(inr("0.00"));
        assertThat(door.balance(order, "BANK")).isEqualTo(inr("-120.00"));
        assertThat(reason(pay(open.id(), Way.BANK, "UTR-1"))).isEqualTo(CashOutcome.Reason.ALREADY_BOOKED);
        assertThat(door.balance(order, "BANK")).isEqualTo(inr("-120.00"));
        assertThat(spine.events(order, "cod.payout-paid")).hasSize(1);
    }

    @Test
    void theDrawerGivesOnlyWhatItHas() {
        overcollected();

        assertThat(reason(pay(only(Status.OPEN).id(), Way.DRAWER, null))).isEqualTo(CashOutcome.Reason.DRAWER_HAS_LESS);
        assertThat(only(Status.OPEN).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void isAssignedAndSeenInItsStoreOnly() {
        overcollected();
        UUID id = only(Status.OPEN).id();
        Actor elsewhere = new Actor(spine.org, "li", Set.of(Role.CASHIER), Set.of("QC-002"), "test");

        assertThat(done(spine.bench.in(
                                cashier, () -> spine.bench.get(PayOut.class).assign(cashier, id, "meena")))
                        .assignedTo())
                .isEqualTo("meena");
        assertThat(spine.bench.in(elsewhere, () -> spine.bench.get(PayOut.class).list(elsewhere, null, null)))
                .isEmpty();
        assertThat(reason(spine.bench.in(
                        elsewhere, () -> spine.bench.get(PayOut.class).pay(elsewhere, id, Way.BANK, "x"))))
                .isEqualTo(CashOutcome.Reason.UNKNOWN_PAYOUT);
    }

    @Test
    void cashIsForThoseWhoHandleIt() {
        overcollected();
        Actor agent = new Actor(spine.org, "tom", Set.of(Role.CUSTOMER_SERVICE_AGENT), Set.of(), "test");
        UUID id = only(Status.OPEN).id();

        assertThatThrownBy(() -> spine.bench.in(
                        agent, () -> spine.bench.get(PayOut.class).pay(agent, id, Way.DRAWER, null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void oneCollectionMayBePartlyCashAndPartlyUpi() {
        OrderId order = door.atTheDoor(anOrder().line("MILK-1L", 4, "480.00"), "0.00");

        CollectOutcome outcome = collect(order, "480.00", "180.00");

        assertThat(outcome).isInstanceOf(CollectOutcome.Collected.class);
        assertThat(door.balance(order, "UPI_CLEARING")).isEqualTo(inr("180.00"));
        assertThat(door.balance(order, "RIDER_CASH")).isEqualTo(inr("300.00"));
        assertThat(door.balance(order, "COD_RECEIVABLE")).isEqualTo(inr("0.00"));
    }

    @Test
    void aPartIsLessThanTheWhole() {
        OrderId order = door.atTheDoor(anOrder().line("MILK-1L", 4, "480.00"), "0.00");

        assertThatThrownBy(() -> collect(order, "480.00", "480.00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> collect(order, "480.00", "0.00")).isInstanceOf(IllegalArgumentException.class);
        assertThat(spine.detail(order).codStatus()).isEqualTo("PENDING");
    }

    @Test
    void cashThatCameForAnOrderThatWasRefusedIsKeptAndOwedBack() {
        OrderId order = door.atTheDoor(anOrder().line("MILK-1L", 4, "480.00").fee("DELIVERY", "20.00"), "0.00");
        door.refuse(order, RefusalReason.CHANGED_MIND);
        assertThat(door.balance(order, "COD_WAIVED")).isEqualTo(inr("20.00"));

        door.collect(order, "500.00", 1, "CASH");

        assertThat(only(Status.OPEN).amount()).isEqualTo(inr("500.00"));
        assertThat(door.balance(order, "RIDER_CASH")).isEqualTo(inr("500.00"));
        assertThat(spine.detail(order).paid()).isEqualTo(inr("0.00"));
    }

    private OrderId overcollected() {
        OrderId order = door.atTheDoor(
                anOrder().line("MILK-1L", 3, "360.00").line("BREAD", 1, "80.00").fee("DELIVERY", "35.00"), "0.00");
        door.refuse(order, RefusalReason.CHANGED_MIND, door.units(order, 1, 1));
        door.collect(order, "475.00", 1, "CASH");
        return order;
    }

    private CollectOutcome collect(OrderId order, String amount, String upi) {
        CollectCommand command =
                new CollectCommand(order, "ravi", inr(amount), 1, "MIXED", "PIN", "1234", spine.now(), inr(upi));
        return spine.bench.in(
                door.ravi, () -> spine.bench.get(ConfirmCollection.class).confirm(door.ravi, command));
    }

    private CashOutcome<Payout> pay(UUID id, Way way, @Nullable String reference) {
        return spine.bench.in(cashier, () -> spine.bench.get(PayOut.class).pay(cashier, id, way, reference));
    }

    private Payout only(Status status) {
        List<Payout> found =
                spine.bench.in(cashier, () -> spine.bench.get(PayOut.class).list(cashier, status, null));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    static <T> T done(CashOutcome<T> outcome) {
        return outcome.fold(it -> it, refused -> {
            throw new AssertionError(refused);
        });
    }

    static <T> CashOutcome.Reason reason(CashOutcome<T> outcome) {
        return outcome.fold(
                it -> {
                    throw new AssertionError(it);
                },
                refused -> refused.reason());
    }
}
