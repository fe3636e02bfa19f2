package org.handcart.dispatch.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.Settlement;
import org.handcart.cancellation.usecase.DoorTerms;
import org.handcart.cancellation.usecase.SettleReduction;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.CollectOutcome;
import org.handcart.cod.Collection;
import org.handcart.cod.Due;
import org.handcart.cod.Refusal;
import org.handcart.cod.usecase.CodQueries;
import org.handcart.cod.usecase.RecordRefusal;
import org.handcart.cod.usecase.RememberCustomer;
import org.handcart.delivery.DeliveryEvent;
import org.handcart.delivery.DeliveryStatus;
import org.handcart.delivery.usecase.MoveDelivery;
import org.handcart.dispatch.DoorRefusalCommand;
import org.handcart.dispatch.DoorRefusalCommand.DoorPayment;
import org.handcart.dispatch.DoorRefusalOutcome;
import org.handcart.dispatch.DoorRefusalOutcome.Reason;
import org.handcart.dispatch.DoorRefusalOutcome.Refused;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderStatus;
import org.handcart.order.TakeBackCommand;
import org.handcart.order.TakeBackOutcome;
import org.handcart.order.TakenBackOrder;
import org.handcart.order.usecase.LockOrder;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.order.usecase.TakeBackUnits;
import org.handcart.risk.Activity;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.usecase.RecordActivity;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** The customer does not take something at the door: /cod/refuse. */
@Stateless
public class RefuseAtDoor {

    @EJB
    LockOrder lockOrder;

    @EJB
    OrderQueries orders;

    @EJB
    TakeBackUnits takeBackUnits;

    @EJB
    DoorTerms doorTerms;

    @EJB
    SettleReduction settleReduction;

    @EJB
    RecordRefusal recordRefusal;

    @EJB
    CodQueries cod;

    @EJB
    MoveDelivery moveDelivery;

    @EJB
    RememberCustomer rememberCustomer;

    @EJB
    ConfirmCollection confirmCollection;

    @EJB
    RecordActivity recordActivity;

    @Inject
    DoorGuard guard;

    @Inject
    RefusedGoods goods;

    @Inject
    OrderOnTheWay onTheWay;

    /**
     * One transaction: lines, due, refund of what was prepaid (D8, D11), return task, and the payment for the rest when
     * it is taken in the same step. When nothing is handed over, what is still due is written off and the order is closed
     * (D25, D33).
     *
     * @throws org.handcart.payment.RefundExceedsCaptured D10; rolls back
     * @throws Conflict when the payment in the same step cannot be taken; rolls back
     */
    @Requires(Permission.COD_COLLECT)
    public DoorRefusalOutcome refuse(Actor actor, DoorRefusalCommand command) {
        Actor system = system(actor);
        Optional<OrderDetail> order = lockOrder.lock(actor, command.order())
                ? orders.find(system, command.order().toString())
                : Optional.empty();
        if (order.isEmpty()) {
            return new Refused(Reason.UNKNOWN_ORDER, "there is no such order");
        }
        Refused refused = guard.check(actor, command, order.get());
        if (refused != null) {
            return refused;
        }
        TakeBackOutcome outcome = takeBackUnits.takeBack(
                actor,
                new TakeBackCommand(
                        command.order(),
                        command.lines(),
                        doorTerms.of(actor, command.order(), command.reason().isMerchantFault())));
        if (outcome instanceof TakeBackOutcome.Refused no) {
            return new Refused(Reason.valueOf(no.reason().name()), no.detail(), no.possible());
        }
        return carryOut(actor, command, order.get(), ((TakeBackOutcome.TakenBack) outcome).order());
    }

    private DoorRefusalOutcome carryOut(
            Actor actor, DoorRefusalCommand command, OrderDetail before, TakenBackOrder taken) {
        Actor system = system(actor);
        UUID id = Ids.next();
        String cause = "refusal:" + id;
        Settlement settlement =
                settleReduction.settle(system, taken.order(), taken.totalNow(), RefundMethod.ORIGINAL, cause);
        Money waived = Money.zero(taken.value().currency());
        if (taken.nothingLeft()) {
            waived = settleReduction.writeOff(system, taken.order(), cause + "/waived");
            endDelivery(system, command, id);
        }
        Refusal refusal = refusal(id, command, taken, settlement, waived, due(system, command));
        recordRefusal.keep(actor, refusal);
        watch(actor, refusal, settlement.paidBack());
        rememberCustomer.refused(system, before.customer());
        Collection collection = pay(actor, command, refusal);
        onTheWay.closeWhenPaid(system, taken.order());
        UUID returnTask = goods.comeBack(system, command, taken, cause);
        return new DoorRefusalOutcome.Done(refusal, returnTask, status(system, taken), collection);
    }

    /** Nobody is asked at a door; what is unusual is told. */
    private void watch(Actor actor, Refusal refusal, Money paidBack) {
        recordActivity.watch(
                actor,
                refusal.id(),
                new RiskQuestion(
                        refusal.order(),
                        refusal.storeCode(),
                        null,
                        refusal.riderId(),
                        List.of(),
                        paidBack,
                        Activity.DOOR_REFUSAL));
    }

    /** Nothing was handed over: whatever the rider reports later, this delivery is over. */
    private void endDelivery(Actor system, DoorRefusalCommand command, UUID refusal) {
        moveDelivery.move(
                system,
                DeliveryStatus.REFUSED,
                new DeliveryEvent(
                        "refusal:" + refusal, command.order(), "REFUSED", command.riderId(), command.refusedAt()));
    }

    private Due due(Actor system, DoorRefusalCommand command) {
        return cod.due(system, command.order()).orElseThrow();
    }

    private OrderStatus status(Actor system, TakenBackOrder taken) {
        return orders.find(system, taken.order().toString()).orElseThrow().row().status();
    }

    private static Refusal refusal(
            UUID id, DoorRefusalCommand command, TakenBackOrder taken, Settlement settlement, Money waived, Due due) {
        List<Refusal.Item> items = taken.lines().stream().map(Refusal.Item::of).toList();
        return new Refusal(
                id,
                taken.order(),
                taken.storeCode(),
                command.riderId(),
                command.reason(),
                command.comment(),
                taken.nothingLeft(),
                command.codVersion(),
                items,
                taken.value(),
                taken.feesReturned(),
                settlement.due().codReduction(),
                settlement.due().refundable(),
                waived,
                due.due(),
                due.version(),
                taken.worth(),
                command.refusedAt());
    }

    /** On the version that the refusal made: the rider cannot have known it. */
    private @Nullable Collection pay(Actor actor, DoorRefusalCommand command, Refusal refusal) {
        DoorPayment payment = command.payment();
        if (payment == null) {
            return null;
        }
        CollectOutcome outcome = confirmCollection.confirm(
                actor,
                new CollectCommand(
                        command.order(),
                        command.riderId(),
                        payment.collected(),
                        refusal.version(),
                        payment.method(),
                        payment.proofType(),
                        payment.proofValue(),
                        command.refusedAt()));
        return outcome.fold(CollectOutcome.Collected::collection, no -> {
            throw new Conflict("the payment could not be taken, so nothing was refused either: " + no.detail());
        });
    }

    private static Actor system(Actor actor) {
        return Actor.system(actor.org(), "dispatch", actor.correlationId());
    }
}
