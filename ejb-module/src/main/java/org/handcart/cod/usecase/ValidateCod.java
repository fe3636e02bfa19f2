package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.CodCheck;
import org.handcart.cod.CodDraft;
import org.handcart.cod.CodValidation;
import org.handcart.cod.domain.CodChecks;
import org.handcart.cod.domain.CodPolicy;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** Checks for cash on delivery (D33). Changes nothing. */
@Stateless
public class ValidateCod {

    @Inject
    StoreQueries stores;

    @Inject
    OrderQueries orders;

    @Inject
    Receivables receivables;

    @Inject
    CodSettings settings;

    /** Amount limit of the store, phone, address. */
    @Requires({Permission.COD_VALIDATE, Permission.ORDER_PLACE, Permission.PROCESS})
    public CodValidation validate(Actor actor, CodDraft draft) {
        Optional<Store> store = stores.find(actor, draft.storeCode());
        if (store.isEmpty()) {
            CodCheck unknown = new CodCheck("STORE", false, "There is no store %s.".formatted(draft.storeCode()));
            return new CodValidation(false, draft.amount(), List.of(unknown), List.of());
        }
        if (!store.get().currency().equals(draft.amount().currency())) {
            CodCheck other = new CodCheck(
                    "CURRENCY",
                    false,
                    "The store takes %s, not %s."
                            .formatted(store.get().currency(), draft.amount().currency()));
            return new CodValidation(false, draft.amount(), List.of(other), List.of());
        }
        return CodChecks.run(draft, new CodPolicy(store.get().codLimit(), settings.phoneRequired()));
    }

    /** Of what is still to be collected. Empty when the order is unknown. */
    @Requires(Permission.COD_VALIDATE)
    public Optional<CodValidation> validate(Actor actor, OrderId order) {
        return orders.find(actor, order.toString())
                .flatMap(detail ->
                        receivables.find(actor, order).map(receivable -> validate(actor, draft(detail, receivable))));
    }

    private static CodDraft draft(OrderDetail detail, Receivable receivable) {
        Money open = receivable.isCollected() ? Money.zero(receivable.due().currency()) : receivable.open();
        return new CodDraft(
                detail.customer().externalId(),
                detail.customer().phone(),
                detail.address().postalCode(),
                detail.address().country(),
                open,
                detail.row().storeCode());
    }
}
