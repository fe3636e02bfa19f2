package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.CodCheck;
import org.handcart.cod.CodDraft;
import org.handcart.cod.CodValidation;
import org.handcart.cod.domain.CodChecks;
import org.handcart.cod.domain.CodRecords;
import org.handcart.cod.domain.DialledPhone;
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
import org.jspecify.annotations.Nullable;

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
    CodRecords records;

    @Inject
    CodSettings settings;

    @Inject
    Clock clock;

    /** Limits, customer, phone, address, area and risk; two statements. */
    @Requires({Permission.COD_VALIDATE, Permission.ORDER_PLACE, Permission.PROCESS})
    public CodValidation validate(Actor actor, CodDraft draft) {
        Optional<Store> store = stores.find(actor, draft.storeCode());
        return store.isPresent()
                ? validate(actor, draft, store.get())
                : refused(draft, new CodCheck("STORE", false, "There is no store %s.".formatted(draft.storeCode())));
    }

    /**
     * The same for a store that is at hand; one statement.
     *
     * @param store the one the draft names, as the actor sees it
     */
    @Requires({Permission.COD_VALIDATE, Permission.ORDER_PLACE, Permission.PROCESS})
    public CodValidation validate(Actor actor, CodDraft draft, Store store) {
        if (!store.currency().equals(draft.amount().currency())) {
            return refused(
                    draft,
                    new CodCheck(
                            "CURRENCY",
                            false,
                            "The store takes %s, not %s."
                                    .formatted(store.currency(), draft.amount().currency())));
        }
        String country = draft.country() == null ? store.country() : draft.country();
        DialledPhone phone = DialledPhone.read(draft.phone(), country);
        if (settings.phoneRequired() && !phone.wasGiven()) {
            phone = new DialledPhone(null, "A phone number is required.");
        }
        return CodChecks.run(draft, phone, records.facts(actor, draft, phone.e164(), store), clock.instant());
    }

    /**
     * Of what is still to be collected. Empty when the order is unknown.
     *
     * @param quoted what somebody is about to ask for; it must be the due. Null: nothing is quoted
     */
    @Requires(Permission.COD_VALIDATE)
    public Optional<CodValidation> validate(Actor actor, OrderId order, @Nullable Money quoted) {
        return orders.find(actor, order.toString())
                .flatMap(detail -> receivables
                        .find(actor, order)
                        .map(receivable -> compared(validate(actor, draft(detail, receivable)), quoted)));
    }

    private static CodValidation compared(CodValidation validation, @Nullable Money quoted) {
        if (quoted == null) {
            return validation;
        }
        boolean equal = quoted.equals(validation.due());
        String sentence = equal ? "%s is what is due." : "%s is not what is due: that is %s.";
        List<CodCheck> checks = new ArrayList<>();
        checks.add(new CodCheck("ORDER_AMOUNT", equal, sentence.formatted(quoted, validation.due())));
        checks.addAll(validation.checks());
        return new CodValidation(
                validation.eligible() && equal,
                validation.due(),
                validation.phone(),
                List.copyOf(checks),
                validation.alternatives());
    }

    private static CodValidation refused(CodDraft draft, CodCheck check) {
        return new CodValidation(false, draft.amount(), null, List.of(check), List.of());
    }

    private static CodDraft draft(OrderDetail detail, Receivable receivable) {
        Money open = receivable.isCollected() ? Money.zero(receivable.due().currency()) : receivable.open();
        return new CodDraft(
                detail.customer().externalId(),
                detail.customer().phone(),
                detail.address().postalCode(),
                detail.address().country(),
                detail.address().latitude(),
                detail.address().longitude(),
                open,
                detail.row().storeCode());
    }
}
