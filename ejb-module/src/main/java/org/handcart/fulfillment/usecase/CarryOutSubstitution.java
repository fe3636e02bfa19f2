package org.handcart.fulfillment.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.SettleReduction;
import org.handcart.fulfillment.SubstitutionStatus;
import org.handcart.fulfillment.WarehouseSubstitution;
import org.handcart.fulfillment.domain.Substitution;
import org.handcart.inventory.SkuQuantity;
import org.handcart.inventory.usecase.ReleaseReservation;
import org.handcart.inventory.usecase.WriteOffShort;
import org.handcart.order.OrderLineId;
import org.handcart.order.SubstituteMode;
import org.handcart.order.SubstituteOutcome;
import org.handcart.order.SubstitutedOrder;
import org.handcart.order.usecase.SubstituteUnits;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.shared.outbox.Message;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.outbox.Queues;
import org.jspecify.annotations.Nullable;

/** What follows from a decision on a substitute: order, money, stock, and word to the warehouse. The order is locked. */
@Dependent
class CarryOutSubstitution {

    @EJB
    SubstituteUnits substituteUnits;

    @EJB
    SettleReduction settleReduction;

    @EJB
    WriteOffShort writeOffShort;

    @EJB
    ReleaseReservation releaseReservation;

    @Inject
    Outbox outbox;

    /**
     * @return what the order answered; {@code NeedsConsent} only for {@code IF_NOT_DEARER}, and then nothing was done.
     *     Where the original is gone the substitution is VOID.
     */
    SubstituteOutcome carryOut(Actor actor, Substitution it, SubstituteMode mode, String by, Instant now) {
        Actor system = Actor.system(actor.org(), "fulfillment", actor.correlationId());
        SubstituteOutcome outcome = substituteUnits.substitute(system, it.command(mode));
        if (outcome instanceof SubstituteOutcome.Substituted done) {
            settle(system, it, mode, done.order(), by, now);
        } else if (outcome instanceof SubstituteOutcome.Refused) {
            Money nothing = Money.zero(it.command(mode).unitPrice().currency());
            it.decide(SubstitutionStatus.VOID, nothing, nothing, by, now);
            putBack(system, it);
            tell(system, it, null);
        }
        return outcome;
    }

    private void settle(
            Actor system, Substitution it, SubstituteMode mode, SubstitutedOrder done, String by, Instant now) {
        settleReduction.settle(system, it.order(), done.totalNow(), RefundMethod.ORIGINAL, it.cause());
        Money substitute = done.substitute();
        it.decide(
                status(mode),
                done.original().value(),
                substitute == null ? Money.zero(done.totalNow().currency()) : substitute,
                by,
                now);
        writeOffShort.writeOff(
                system,
                it.order(),
                it.storeCode(),
                List.of(new SkuQuantity(done.sku(), Quantity.of(it.quantity()))),
                it.cause());
        if (substitute == null) {
            putBack(system, it);
        }
        tell(system, it, it.view().substituteLine());
    }

    /** What was set aside for the customer is for sale again. */
    private void putBack(Actor system, Substitution it) {
        if (it.isStocked()) {
            releaseReservation.release(
                    system,
                    it.order(),
                    it.storeCode(),
                    List.of(new SkuQuantity(it.sku(), Quantity.of(it.quantity()))),
                    it.cause() + "/back");
        }
    }

    private void tell(Actor system, Substitution it, @Nullable OrderLineId substituteLine) {
        outbox.send(
                system,
                new Message(
                        Queues.WMS_RELEASES,
                        it.order().toString(),
                        "wms.substitution.v1",
                        new WarehouseSubstitution(
                                it.order(),
                                it.line(),
                                substituteLine,
                                it.sku(),
                                it.quantity(),
                                substituteLine != null)));
    }

    private static SubstitutionStatus status(SubstituteMode mode) {
        return switch (mode) {
            case IF_NOT_DEARER -> SubstitutionStatus.MATCHED;
            case CONSENTED -> SubstitutionStatus.CONSENTED;
            case ABSORBED -> SubstitutionStatus.ABSORBED;
            case SHORT -> SubstitutionStatus.SHORTED;
        };
    }
}
