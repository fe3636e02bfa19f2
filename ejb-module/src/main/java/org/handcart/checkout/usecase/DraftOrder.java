package org.handcart.checkout.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.handcart.catalog.Product;
import org.handcart.checkout.DraftOutcome;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.domain.Priced;
import org.handcart.checkout.domain.RuleDraft;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.jspecify.annotations.Nullable;

/** An order as validation rules would see it, so that they can be tried. Nothing is reserved or written. */
@Stateless
public class DraftOrder {

    @Inject
    StoreChoice storeChoice;

    @Inject
    Goods goods;

    @Inject
    PriceBasket priceBasket;

    @Inject
    Clock clock;

    /**
     * Priced now, in the named store or in the nearest one that can price everything.
     *
     * @throws IllegalArgumentException without lines, or for a line without units
     */
    @Requires(Permission.ORDER_PLACE)
    public DraftOutcome draft(Actor actor, PlaceCommand command) {
        StoreChoice.Candidates candidates = storeChoice.candidates(actor, command);
        PlaceOutcome.@Nullable Refused first = candidates.refused();
        Map<String, Product> known = first == null ? goods.of(actor, command) : Map.of();
        Instant now = clock.instant();
        for (Store store : candidates.stores()) {
            Priced priced = priceBasket.priceAnyway(actor, command, store, known, now);
            Priced.PricedBasket basket = priced.basket();
            if (basket != null) {
                return new DraftOutcome.Drafted(RuleDraft.of(command, store, basket, now));
            }
            first = first == null ? priced.refused() : first;
        }
        return new DraftOutcome.Refused(Objects.requireNonNull(first, "neither drafted nor refused"));
    }
}
