package org.handcart.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.dispatch.usecase.PayoutsIT.done;
import static org.handcart.dispatch.usecase.PayoutsIT.reason;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.STORE;
import static org.handcart.testing.SpineBench.inr;

import java.util.Set;
import java.util.UUID;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CashOutcome.Reason;
import org.handcart.cod.Dispute;
import org.handcart.cod.Dispute.Bearer;
import org.handcart.cod.Dispute.Kind;
import org.handcart.cod.Payout;
import org.handcart.cod.RefusalReason;
import org.handcart.cod.Waiver;
import org.handcart.cod.usecase.DecideDispute;
import org.handcart.cod.usecase.OpenDispute;
import org.handcart.cod.usecase.PayOut;
import org.handcart.cod.usecase.WaiveDue;
import org.handcart.order.OrderId;
import org.handcart.order.OrderStatus;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.Test;

/** I4: due = collected + waived + disputed, whatever is argued about; I17: nothing is closed while money is open. */
class DisputesIT {

    private final DoorBench door = new DoorBench();
    private final SpineBench spine = door.spine;
    private final Actor agent = new Actor(spine.org, "tom", Set.of(Role.CUSTOMER_SERVICE_AGENT), Set.of(), "test");
    private final Actor manager = new Actor(spine.org, "kavya", Set.of(Role.STORE_MANAGER), Set.of(STORE), "test");

    @Test
    void whatIsMissingIsTakenOffTheRiderWhileItIsArguedAbout() {
        OrderId order = collected("400.00");
        assertThat(door.balance(order, "VARIANCE")).isEqualTo(inr("80.00"));

        Dispute dispute = done(open(order, Kind.VARIANCE, "80.00"));

        assertThat(door.balance(order, "VARIANCE")).isEqualTo(inr("0.00"));
        assertThat(door.balance(order, "COD_DISPUTED")).isEqualTo(inr("80.00"));
        assertThat(collectedWaivedDisputed(order)).isEqualTo(inr("480.00"));

        done(uphold(manager, dispute.id(), Bearer.HOUSE));
        assertThat(door.balance(order, "COD_DISPUTED")).isEqualTo(inr("0.00"));
        assertThat(door.balance(order, "COD_WAIVED")).isEqualTo(inr("80.00"));
        assertThat(collectedWaivedDisputed(order)).isEqualTo(inr("480.00"));
    }

    @Test
    void aRejectedDisputeIsTheRidersAgain() {
        OrderId order = collected("400.00");
        Dispute dispute = done(open(order, Kind.VARIANCE, "30.00"));

        done(spine.bench.in(
                manager, () -> spine.bench.get(DecideDispute.class).reject(manager, dispute.id(), "paid less")));

        assertThat(door.balance(order, "VARIANCE")).isEqualTo(inr("80.00"));
        assertThat(door.balance(order, "COD_DISPUTED")).isEqualTo(inr("0.00"));
    }

    @Test
    void moneyThatWasTakenWronglyIsPaidBack() {
        OrderId order = collected("480.00");
        Dispute dispute = done(open(order, Kind.COLLECTION, "120.00"));
        assertThat(door.balance(order, "CUSTOMER_PAYABLE")).isEqualTo(inr("0.00"));

        done(uphold(manager, dispute.id(), Bearer.RIDER));

        assertThat(door.balance(order, "CUSTOMER_PAYABLE")).isEqualTo(inr("-120.00"));
        assertThat(door.balance(order, "VARIANCE")).isEqualTo(inr("120.00"));
        assertThat(spine.bench.in(
                        spine.admin, () -> spine.bench.get(PayOut.class).list(spine.admin, null, order)))
                .extracting(Payout::amount)
                .containsExactly(inr("120.00"));
        assertThat(spine.events(order, "cod.dispute-")).hasSize(2);
    }

    @Test
    void whoOpenedItDoesNotDecideItAndNobodyTwice() {
        OrderId order = collected("480.00");
        Actor both = new Actor(spine.org, "both", Set.of(Role.STORE_MANAGER), Set.of(), "test");
        Dispute dispute = done(spine.bench.in(
                both,
                () -> spine.bench.get(OpenDispute.class).open(both, order, Kind.COLLECTION, inr("10.00"), "paid 490")));

        assertThat(reason(uphold(both, dispute.id(), Bearer.HOUSE))).isEqualTo(Reason.SECOND_PERSON_NEEDED);
        done(uphold(manager, dispute.id(), Bearer.HOUSE));
        assertThat(reason(uphold(manager, dispute.id(), Bearer.HOUSE))).isEqualTo(Reason.ALREADY_DECIDED);
        assertThat(door.balance(order, "CUSTOMER_PAYABLE")).isEqualTo(inr("-10.00"));
    }

    @Test
    void noMoreIsDisputedThanWasTakenOrIsMissing() {
        OrderId order = collected("400.00");

        assertThat(reason(open(order, Kind.VARIANCE, "80.01"))).isEqualTo(Reason.WRONG_AMOUNT);
        assertThat(reason(open(order, Kind.COLLECTION, "400.01"))).isEqualTo(Reason.WRONG_AMOUNT);
        assertThat(reason(open(order, Kind.COLLECTION, "0.00"))).isEqualTo(Reason.WRONG_AMOUNT);
        done(open(order, Kind.VARIANCE, "50.00"));
        done(open(order, Kind.VARIANCE, "30.00"));
        assertThat(reason(open(order, Kind.VARIANCE, "0.01"))).isEqualTo(Reason.NOTHING_TO_DISPUTE);
        OrderId open = door.atTheDoor(anOrder().line("MILK-1L", 1, "120.00"), "0.00");
        assertThat(reason(open(open, Kind.COLLECTION, "1.00"))).isEqualTo(Reason.NOTHING_TO_DISPUTE);
    }

    @Test
    void keepsTheEvidenceInOrder() {
        Dispute dispute = done(open(collected("480.00"), Kind.COLLECTION, "10.00"));
        OpenDispute disputes = spine.bench.get(OpenDispute.class);
        spine.bench.run(
                agent,
                () -> disputes.addEvidence(agent, dispute.id(), Dispute.Evidence.Type.STATEMENT, "I paid twice"));
        Dispute seen = done(spine.bench.in(
                agent, () -> disputes.addEvidence(agent, dispute.id(), Dispute.Evidence.Type.PHOTO, "receipt.jpg")));

        assertThat(seen.evidence())
                .extracting(Dispute.Evidence::content)
                .containsExactly("I paid twice", "receipt.jpg");
    }

    @Test
    void anotherStoresDisputesAreNotThere() {
        Dispute dispute = done(open(collected("480.00"), Kind.COLLECTION, "10.00"));
        Actor elsewhere = new Actor(spine.org, "li", Set.of(Role.STORE_MANAGER), Set.of("QC-002"), "test");

        assertThat(reason(uphold(elsewhere, dispute.id(), Bearer.HOUSE))).isEqualTo(Reason.UNKNOWN_DISPUTE);
        assertThat(spine.bench.in(
                        elsewhere, () -> spine.bench.get(OpenDispute.class).list(elsewhere, null, null)))
                .isEmpty();
    }

    @Test
    void aDueThatNeverComesInIsGivenUpByTwoPeopleAndTheOrderCloses() {
        OrderId order = door.atTheDoor(anOrder().line("MILK-1L", 4, "480.00"), "0.00");
        door.report(order, "DELIVERED");
        assertThat(spine.detail(order).row().status()).isEqualTo(OrderStatus.DELIVERED);
        Waiver waiver = done(request(agent, order));
        assertThat(reason(request(agent, order))).isEqualTo(Reason.ALREADY_BOOKED);

        done(approve(manager, waiver.id()));

        assertThat(spine.detail(order).row().status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(spine.detail(order).codStatus()).isEqualTo("WAIVED");
        assertThat(door.balance(order, "COD_WAIVED")).isEqualTo(inr("480.00"));
        assertThat(collectedWaivedDisputed(order)).isEqualTo(inr("480.00"));
        assertThat(reason(approve(manager, waiver.id()))).isEqualTo(Reason.ALREADY_DECIDED);
        assertThat(reason(request(agent, order))).isEqualTo(Reason.NOTHING_TO_WAIVE);
    }

    @Test
    void nobodyApprovesTheirOwnWaiverNorOneOfAnotherDue() {
        OrderId order = door.atTheDoor(anOrder().line("MILK-1L", 4, "480.00"), "0.00");
        Waiver own = done(request(manager, order));
        assertThat(reason(approve(manager, own.id()))).isEqualTo(Reason.SECOND_PERSON_NEEDED);

        door.refuse(order, RefusalReason.CHANGED_MIND, door.units(order, 1, 1));
        Actor other = new Actor(spine.org, "region", Set.of(Role.REGIONAL_MANAGER), Set.of(), "test");
        assertThat(reason(approve(other, own.id()))).isEqualTo(Reason.CHANGED_MEANWHILE);
        assertThat(door.due(order)).isEqualTo(inr("360.00"));
    }

    private OrderId collected(String amount) {
        OrderId order = door.atTheDoor(anOrder().line("MILK-1L", 4, "480.00"), "0.00");
        door.collect(order, amount, 1, "CASH");
        return order;
    }

    /** What the ledger says became of the due; a variance is money the rider owes for it. */
    private Money collectedWaivedDisputed(OrderId order) {
        return door.balance(order, "RIDER_CASH")
                .plus(door.balance(order, "UPI_CLEARING"))
                .plus(door.balance(order, "VARIANCE"))
                .plus(door.balance(order, "COD_WAIVED"))
                .plus(door.balance(order, "COD_DISPUTED"));
    }

    private CashOutcome<Dispute> open(OrderId order, Kind kind, String amount) {
        return spine.bench.in(
                agent, () -> spine.bench.get(OpenDispute.class).open(agent, order, kind, inr(amount), "not right"));
    }

    private CashOutcome<Dispute> uphold(Actor actor, UUID id, Bearer bearer) {
        return spine.bench.in(
                actor, () -> spine.bench.get(DecideDispute.class).uphold(actor, id, bearer, "seen the photo"));
    }

    private CashOutcome<Waiver> request(Actor actor, OrderId order) {
        return spine.bench.in(actor, () -> spine.bench.get(WaiveDue.class).request(actor, order, "moved away"));
    }

    private CashOutcome<Waiver> approve(Actor actor, UUID id) {
        return spine.bench.in(
                actor, () -> spine.bench.get(ApproveWaiver.class).approve(actor, id, "not worth the ride"));
    }
}
