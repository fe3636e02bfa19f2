package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.HousePolicy;
import org.handcart.cod.Refusal;
import org.handcart.cod.UpiRequest;
import org.handcart.cod.domain.CodRecords;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.cod.domain.Refusals;
import org.handcart.cod.domain.UpiLink;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** What can be shown at the door: how to pay by UPI, and what was refused. */
@Stateless
public class UpiAtDoor {

    @Inject
    Receivables receivables;

    @Inject
    CodRecords records;

    @Inject
    Refusals refusals;

    /** For exactly what is due now; empty where nothing is due or the house takes no UPI. */
    @Requires({Permission.COD_COLLECT, Permission.PROCESS})
    public Optional<UpiRequest> request(Actor actor, OrderId order, String orderNumber) {
        return receivables
                .find(actor, order)
                .filter(receivable -> !receivable.isCollected())
                .flatMap(receivable ->
                        UpiLink.of(house(actor, receivable), receivable.due(), orderNumber, receivable.version()));
    }

    private HousePolicy house(Actor actor, Receivable receivable) {
        return records.house(actor, receivable.due().currency())
                .orElseGet(() -> HousePolicy.open(receivable.due().currency()));
    }

    /** Oldest first. */
    @Requires({Permission.COD_COLLECT, Permission.ORDER_READ, Permission.PROCESS})
    public List<Refusal> refusals(Actor actor, OrderId order) {
        return refusals.of(actor, order);
    }
}
