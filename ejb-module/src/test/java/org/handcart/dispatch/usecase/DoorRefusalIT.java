package org.handcart.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.dispatch.usecase.DoorBench.done;
import static org.handcart.dispatch.usecase.DoorBench.refused;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.packed;
import static org.handcart.testing.SpineBench.shipped;

import java.util.List;
import java.util.Set;
import org.handcart.cod.Refusal;
import org.handcart.cod.RefusalReason;
import org.handcart.cod.usecase.MaintainCodPolicy;
import org.handcart.dispatch.DoorRefusalCommand;
import org.handcart.dispatch.DoorRefusalCommand.DoorPayment;
import org.handcart.dispatch.DoorRefusalOutcome;
import org.handcart.dispatch.DoorRefusalOutcome.Reason;
import org.handcart.order.FeePolicy;
import org.handcart.order.LineQuantities;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderId;
import org.handcart.order.OrderStatus;
import org.handcart.payment.RefundPart;
import org.handcart.payment.usecase.PaymentQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.Test;

/** D8, D25 and D33 at the door. */
class DoorRefusalIT {

    private final DoorBench door = new DoorBench();
    private final SpineBench spine = door.spine;

    @Test
    void theDueFallsAtOnceByWhatIsNotTaken() {
        OrderId order = door.atTheDoor(breakfast(), "0.00");
        assertThat(door.due(order)).isEqualTo(inr("475.00"));

        Refusal first = done(door.refuse(order, RefusalReason.CHANGED_MIND, door.units(order, 1, 1)))
                .refusal();
        Refusal second = done(door.refuse(order, RefusalReason.DAMAGED, door.units(order, 2, 1)))
                .refusal();

        assertThat(first.due()).isEqualTo(inr("355.00"));
        assertThat(first.version()).isEqualTo(2);
        assertThat(second.due()).isEqualTo(inr("275.00"));
        assertThat(second.version()).isEqualTo(3);
        assertThat(second.refund()).isEqualTo(inr("0.00"));
        assertThat(refunds(order)).isEmpty();
        assertThat(units(order, 1))
                .extracting(LineQuantities::out, LineQuantities::refused)
                .containsExactly(2, 1);
        assertThat(door.balance(order, "COD_RECEIVABLE")).isEqualTo(inr("275.00"));
        assertThat(spine.detail(order).row().status()).isEqualTo(OrderStatus.IN_TRANSIT);
        assertThat(first.items().get(0).derivation()).isNotEmpty();
        assertThat(spine.strings(
                        "select json_extract_path_text(cast(data as json), 'items', '0', 'way') from shared.event where stream = ?1"
                                + " and type = 'order.quantity-adjusted.v1'",
                        order.value()))
                .containsExactly("REFUSED", "REFUSED");
    }

    @Test
    void whatIsTakenIsDeliveredAndPaidAndTheOrderCloses() {
        OrderId order = door.atTheDoor(breakfast(), "0.00");
        door.refuse(order, RefusalReason.CHANGED_MIND, door.units(order, 1, 1));
        door.report(order, "DELIVERED");
        door.collect(order, "355.00", 2, "CASH");

        OrderDetail closed = spine.detail(order);
        assertThat(closed.row().status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(closed.row().total()).isEqualTo(inr("355.00"));
        assertThat(closed.paid()).isEqualTo(inr("355.00"));
        assertThat(units(order, 1).delivered()).isEqualTo(2);
    }

    @Test
    void refusesAndPaysForTheRestByUpiInOneStep() {
        OrderId order = door.atTheDoor(breakfast(), "0.00");
        DoorPayment upi = new DoorPayment(inr("355.00"), "UPI_QR", "PIN", "1234");

        DoorRefusalOutcome.Done done =
                done(door.refuse(door.ravi, order, RefusalReason.CHANGED_MIND, upi, door.units(order, 1, 1)));

        assertThat(done.collection()).isNotNull();
        assertThat(door.balance(order, "UPI_CLEARING")).isEqualTo(inr("355.00"));
        assertThat(door.balance(order, "RIDER_CASH")).isEqualTo(inr("0.00"));
        assertThat(door.balance(order, "COD_RECEIVABLE")).isEqualTo(inr("0.00"));
        door.report(order, "DELIVERED");
        assertThat(spine.detail(order).row().status()).isEqualTo(OrderStatus.CLOSED);
    }

    @Test
    void aPaymentThatCannotBeTakenTakesTheRefusalBackToo() {
        OrderId order = door.atTheDoor(breakfast(), "0.00");
        DoorPayment forNothing = new DoorPayment(inr("475.00"), "CASH", null, null);

        assertThatThrownBy(() -> door.refuse(door.ravi, order, RefusalReason.CHANGED_MIND, forNothing))
                .isInstanceOf(Conflict.class);
        assertThat(units(order, 1).refused()).isZero();
        assertThat(door.due(order)).isEqualTo(inr("475.00"));
    }

    @Test
    void moneyThatIsInAlreadyIsPaidBackByHand() {
        OrderId order = door.atTheDoor(breakfast(), "0.00");
        door.collect(order, "475.00", 1, "CASH");

        Refusal refusal = done(door.refuse(order, RefusalReason.DAMAGED, door.units(order, 1, 1)))
                .refusal();

        assertThat(refusal.refund()).isEqualTo(inr("120.00"));
        assertThat(refunds(order)).extracting(RefundPart::status).containsExactly("MANUAL");
        assertThat(refusal.due()).isEqualTo(inr("475.00"));
    }

    @Test
    void aSmallShipmentThatIsRefusedAsAWholeIsWrittenOffAndClosed() {
        OrderId order = door.atTheDoor(anOrder().line("BREAD", 2, "200.00"), "0.00");

        Refusal refusal = done(door.refuse(order, RefusalReason.CHANGED_MIND)).refusal();

        assertThat(refusal.whole()).isTrue();
        assertThat(refusal.value()).isEqualTo(inr("200.00"));
        assertThat(refusal.due()).isEqualTo(inr("0.00"));
        assertThat(refusal.refund()).isEqualTo(inr("0.00"));
        OrderDetail closed = spine.detail(order);
        assertThat(closed.row().status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(closed.row().subStatus()).isEqualTo("REFUSED");
        assertThat(closed.codStatus()).isEqualTo("REFUSED");
        assertThat(door.balance(order, "COD_RECEIVABLE")).isEqualTo(inr("0.00"));
        assertThat(door.report(order, "DELIVERED")).isEqualTo("TIMELINE_ONLY");
        assertThat(spine.detail(order).row().status()).isEqualTo(OrderStatus.CLOSED);
    }

    @Test
    void feesOfARideThatWasMadeAreNotAskedForWhenNothingIsTaken() {
        OrderId order = door.atTheDoor(breakfast(), "0.00");

        Refusal refusal = done(door.refuse(order, RefusalReason.NO_MONEY)).refusal();

        assertThat(refusal.value()).isEqualTo(inr("440.00"));
        assertThat(refusal.waived()).isEqualTo(inr("35.00"));
        assertThat(refusal.due()).isEqualTo(inr("0.00"));
        assertThat(door.balance(order, "COD_WAIVED")).isEqualTo(inr("35.00"));
        assertThat(door.balance(order, "COD_RECEIVABLE")).isEqualTo(inr("0.00"));
        assertThat(spine.detail(order).row().total()).isEqualTo(inr("35.00"));
        assertThat(spine.detail(order).row().paymentStatus()).isEqualTo("NOTHING_DUE");
    }

    @Test
    void aPrepaidCustomerWhoTakesNothingGetsTheGoodsAndTheTipBackButNotTheRide() {
        OrderFixture fixture =
                anOrder().line("MILK-1L", 3, "360.00").fee("DELIVERY", "25.00").fee("TIP", "15.00");
        OrderId order = door.atTheDoor(fixture, "400.00");

        Refusal refusal = done(door.refuse(order, RefusalReason.CHANGED_MIND)).refusal();

        assertThat(refusal.refund()).isEqualTo(inr("375.00"));
        assertThat(refusal.fees()).isEqualTo(inr("15.00"));
        assertThat(refunds(order)).extracting(RefundPart::amount).containsExactly(inr("375.00"));
    }

    @Test
    void theTipStaysWhenSomethingIsTaken() {
        OrderFixture fixture = anOrder().line("MILK-1L", 3, "360.00").fee("TIP", "15.00");
        OrderId order = door.atTheDoor(fixture, "0.00");

        assertThat(done(door.refuse(order, RefusalReason.DAMAGED, door.units(order, 1, 1)))
                        .refusal()
                        .value())
                .isEqualTo(inr("120.00"));
    }

    @Test
    void theMerchantAnswersForTheRideWhenItsGoodsAreToBlame() {
        OrderFixture fixture = anOrder().line("MILK-1L", 3, "360.00").fee("DELIVERY", "25.00");
        OrderId order = door.atTheDoor(fixture, "385.00");

        assertThat(done(door.refuse(order, RefusalReason.EXPIRED)).refusal().refund())
                .isEqualTo(inr("385.00"));
    }

    @Test
    void aFeeInProportionGoesWithTheGoods() {
        OrderFixture fixture = anOrder().line("MILK-1L", 4, "400.00").fee("PACKAGING", "20.00", FeePolicy.PRORATE);
        OrderId order = door.atTheDoor(fixture, "0.00");

        assertThat(done(door.refuse(order, RefusalReason.CHANGED_MIND, door.units(order, 1, 1)))
                        .refusal()
                        .due())
                .isEqualTo(inr("315.00"));
    }

    @Test
    void whatWasPrepaidComesBackOnlyBeyondTheDue() {
        OrderId order = door.atTheDoor(breakfast(), "150.00");
        assertThat(door.due(order)).isEqualTo(inr("325.00"));

        Refusal first = done(door.refuse(
                        order, RefusalReason.CHANGED_MIND, door.units(order, 1, 1), door.units(order, 2, 1)))
                .refusal();
        assertThat(first.due()).isEqualTo(inr("125.00"));
        assertThat(first.refund()).isEqualTo(inr("0.00"));

        Refusal rest = done(door.refuse(order, RefusalReason.CHANGED_MIND)).refusal();
        assertThat(rest.due()).isEqualTo(inr("0.00"));
        assertThat(rest.refund()).isEqualTo(inr("115.00"));
        assertThat(rest.waived()).isEqualTo(inr("0.00"));
    }

    @Test
    void slicesGoOnWhereACancellationLeftThem() {
        OrderId order = door.atTheDoor(anOrder().line("MILK-1L", 3, "77.26"), "77.26");

        assertThat(done(door.refuse(order, RefusalReason.QUALITY, door.units(order, 1, 1)))
                        .refusal()
                        .value())
                .isEqualTo(inr("25.75"));
        assertThat(done(door.refuse(order, RefusalReason.QUALITY, door.units(order, 1, 1)))
                        .refusal()
                        .value())
                .isEqualTo(inr("25.76"));
        assertThat(done(door.refuse(order, RefusalReason.QUALITY)).refusal().value())
                .isEqualTo(inr("25.75"));
        assertThat(spine.detail(order).row().total()).isEqualTo(inr("0.00"));
    }

    @Test
    void theRiderHasWhatIsPackedWhileTheWarehouseIsSilent() {
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 4, "480.00")));
        spine.report(order, 1, "PACK", packed(spine.line(order, 1), 4));
        door.report(order, "ASSIGNED");
        door.report(order, "PICKED_UP");

        done(door.refuse(order, RefusalReason.DAMAGED, door.units(order, 1, 1)));
        assertThat(spine.stock("MILK-1L").onHand()).isEqualTo(49);
        assertThat(spine.report(order, 2, "SHIP", shipped(spine.line(order, 1), 4)))
                .isEqualTo("APPLIED");

        assertThat(spine.stock("MILK-1L").onHand()).isEqualTo(46);
        assertThat(spine.stock("MILK-1L").reserved()).isZero();
        assertThat(units(order, 1))
                .extracting(LineQuantities::out, LineQuantities::refused)
                .containsExactly(3, 1);
        assertThat(door.due(order)).isEqualTo(inr("360.00"));
    }

    @Test
    void refusesWhatTheRiderDoesNotHave() {
        OrderId order = door.atTheDoor(breakfast(), "0.00");

        DoorRefusalOutcome.Refused tooMany =
                refused(door.refuse(order, RefusalReason.CHANGED_MIND, door.units(order, 1, 4)));
        assertThat(tooMany.reason()).isEqualTo(Reason.MORE_THAN_OUT);
        assertThat(tooMany.possible().get(0).quantity()).isEqualTo(3);
        assertThat(refused(door.refuse(door.rider("meena"), order, RefusalReason.CHANGED_MIND, null))
                        .reason())
                .isEqualTo(Reason.NOT_THIS_RIDER);
        assertThat(refused(door.refuse(
                                door.ravi,
                                new DoorRefusalCommand(
                                        order, "ravi", RefusalReason.LATE, null, List.of(), 9, null, spine.now())))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_VERSION);
        door.report(order, "DELIVERED");
        assertThat(refused(door.refuse(order, RefusalReason.CHANGED_MIND)).reason())
                .isEqualTo(Reason.ALREADY_DELIVERED);
        assertThat(door.due(order)).isEqualTo(inr("475.00"));
    }

    @Test
    void refusesInTheStoreAndInAStoreTheActorDoesNotSee() {
        OrderId inStore = spine.release(spine.place(breakfast()));
        assertThat(refused(door.refuse(inStore, RefusalReason.CHANGED_MIND)).reason())
                .isEqualTo(Reason.NOT_OUT_FOR_DELIVERY);

        OrderId order = door.atTheDoor(breakfast(), "0.00");
        Actor elsewhere = new Actor(spine.org, "ravi", Set.of(Role.DELIVERY_PARTNER), Set.of("QC-002"), "test");
        assertThat(refused(door.refuse(elsewhere, order, RefusalReason.CHANGED_MIND, null))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_ORDER);
    }

    @Test
    void isRememberedForTheCustomerAndTold() {
        OrderId order = door.atTheDoor(breakfast(), "0.00");
        door.refuse(order, RefusalReason.CHANGED_MIND, door.units(order, 1, 1));

        assertThat(spine.bench
                        .in(
                                spine.admin,
                                () -> spine.bench.get(MaintainCodPolicy.class).customer(spine.admin, "c-17"))
                        .orElseThrow()
                        .refused())
                .isEqualTo(1);
        assertThat(spine.events(order, "order.quantity-adjusted")).hasSize(1);
        assertThat(spine.events(order, "cod.refused")).hasSize(1);
        assertThat(spine.events(order, "cod.due-changed")).hasSize(1);
    }

    /** D8: 475.00 in all. */
    private static OrderFixture breakfast() {
        return anOrder()
                .line("MILK-1L", 3, "360.00")
                .line("BREAD", 1, "80.00")
                .fee("DELIVERY", "25.00")
                .fee("COD", "10.00");
    }

    private LineQuantities units(OrderId order, int line) {
        return spine.units(order, line);
    }

    private List<RefundPart> refunds(OrderId order) {
        return spine.bench.in(
                spine.admin, () -> spine.bench.get(PaymentQueries.class).refunds(spine.admin, order, null));
    }
}
