package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.PlaceOutcome.Reason;
import org.handcart.checkout.domain.DoorTender;
import org.handcart.checkout.domain.Priced.PricedBasket;
import org.handcart.cod.CodCheck;
import org.handcart.cod.CodDraft;
import org.handcart.cod.CodValidation;
import org.handcart.cod.usecase.OpenReceivable;
import org.handcart.cod.usecase.ValidateCod;
import org.handcart.inventory.ReserveOutcome;
import org.handcart.inventory.usecase.ReserveStock;
import org.handcart.order.AcceptedOrder;
import org.handcart.order.NewOrder;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.AcceptOrder;
import org.handcart.payment.PlannedTenders;
import org.handcart.payment.usecase.PlanTenders;
import org.handcart.payment.usecase.RedeemStoreCredit;
import org.handcart.promotion.usecase.RedeemPromotions;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.store.Store;
import org.handcart.validation.Findings;
import org.jspecify.annotations.Nullable;

/** Places a priced basket in one store: COD checks, reservation, then everything that is written. */
@Dependent
class Placement {

    private static final String STORE_CREDIT = "STORE_CREDIT";

    @EJB
    ValidateCod validateCod;

    @EJB
    ReserveStock reserveStock;

    @EJB
    PlanTenders planTenders;

    @EJB
    RedeemStoreCredit redeemStoreCredit;

    @EJB
    AcceptOrder acceptOrder;

    @EJB
    OpenReceivable openReceivable;

    @EJB
    RedeemPromotions redeemPromotions;

    @Inject
    RuleGate rules;

    @Inject
    ScheduledRelease scheduledRelease;

    PlaceOutcome place(Actor actor, PlaceCommand command, Store store, PricedBasket basket, Instant placedAt) {
        PlaceOutcome.Refused notAtTheDoor = checkCod(actor, command, store, basket.total());
        if (notAtTheDoor != null) {
            return notAtTheDoor;
        }
        Findings findings = rules.findings(actor, command, store, basket, placedAt);
        PlaceOutcome.Refused againstARule = RuleGate.refusal(findings);
        if (againstARule != null) {
            return againstARule;
        }
        OrderId id = new OrderId(Ids.next());
        if (!basket.toReserve().isEmpty()) {
            ReserveOutcome reserved = reserveStock.reserve(actor, id, store.code(), basket.toReserve());
            if (reserved instanceof ReserveOutcome.NotEnough notEnough) {
                return outOfStock(basket, notEnough);
            }
        }
        return new PlaceOutcome.Placed(accept(actor, command, store, basket, id, placedAt, findings), findings.all());
    }

    private AcceptedOrder accept(
            Actor actor,
            PlaceCommand command,
            Store store,
            PricedBasket basket,
            OrderId id,
            Instant placedAt,
            Findings findings) {
        PlannedTenders tenders = planTenders.plan(actor, id, basket.total(), command.tenders());
        boolean confirmed = !tenders.needsGateway() && !RuleGate.holds(findings);
        AcceptedOrder order =
                acceptOrder.acceptChecked(actor, frozen(command, store, basket, id, tenders, confirmed, placedAt));
        rules.keep(actor, id, store, findings);
        if (command.tenders().stream().anyMatch(tender -> tender.type().equals(STORE_CREDIT))) {
            redeemStoreCredit.redeem(actor, id, command.customer().externalId());
        }
        openReceivable.open(actor, id, store.code(), basket.total(), tenders.prepaid());
        String customer = command.customer().externalId();
        if (customer != null) {
            redeemPromotions.redeem(actor, basket.promoted().uses(), customer, id.value());
        }
        // An order of the past went to no warehouse of ours.
        if (confirmed && command.placedAt() == null) {
            scheduledRelease.schedule(actor, id, store, placedAt);
        }
        return order;
    }

    private static NewOrder frozen(
            PlaceCommand command,
            Store store,
            PricedBasket basket,
            OrderId id,
            PlannedTenders tenders,
            boolean confirmed,
            Instant placedAt) {
        return new NewOrder(
                id,
                command.channel(),
                command.externalId(),
                store.code(),
                command.currency(),
                command.customer(),
                command.address(),
                basket.lines(),
                basket.bundles(),
                basket.newFees(),
                basket.discounts(),
                paymentStatus(tenders),
                command.notes(),
                store.zone(),
                store.slaMinutes(),
                confirmed,
                placedAt);
    }

    private static String paymentStatus(PlannedTenders tenders) {
        if (tenders.needsGateway()) {
            return "PENDING";
        }
        return tenders.cod().isPositive() ? "COD_PENDING" : "PAID";
    }

    /** An order of the past is not asked: its cash was collected long ago. */
    private PlaceOutcome.@Nullable Refused checkCod(Actor actor, PlaceCommand command, Store store, Money total) {
        DoorTender door = DoorTender.of(command.tenders(), total);
        if (door == null || command.placedAt() != null) {
            return null;
        }
        CodValidation validation = validateCod.validate(
                actor,
                new CodDraft(
                        command.customer().externalId(),
                        command.customer().phone(),
                        command.address().postalCode(),
                        command.address().country(),
                        door.amount(),
                        store.code()),
                store);
        if (validation.eligible()) {
            return null;
        }
        String detail = validation.checks().stream()
                .filter(check -> !check.passed())
                .map(CodCheck::detail)
                .collect(Collectors.joining(" "));
        return new PlaceOutcome.Refused(Reason.COD_NOT_ELIGIBLE, detail, Map.of("/tenders/" + door.position(), detail));
    }

    /** Every line of the request that has a part in a shortage, also as a bundle. */
    private static PlaceOutcome.Refused outOfStock(PricedBasket basket, ReserveOutcome.NotEnough notEnough) {
        Map<String, String> pointers = new LinkedHashMap<>();
        for (ReserveOutcome.Shortage shortage : notEnough.shortages()) {
            String detail = "%d of %s asked for, %d available"
                    .formatted(shortage.requested(), shortage.sku(), shortage.available());
            for (int i : basket.requestLines(shortage.sku())) {
                pointers.merge("/lines/" + i + "/sku", detail, (one, other) -> one + "; " + other);
            }
        }
        String detail = String.join("; ", new LinkedHashSet<>(pointers.values()));
        return new PlaceOutcome.Refused(Reason.OUT_OF_STOCK, detail, Map.copyOf(pointers));
    }
}
