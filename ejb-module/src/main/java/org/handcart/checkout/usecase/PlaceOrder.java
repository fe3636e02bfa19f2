package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.handcart.catalog.Product;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.domain.Priced;
import org.handcart.order.usecase.AcceptOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Choose the store, price, validate COD, reserve, accept: one transaction.
 *
 * <p>Everything that can be refused is decided before anything is written. The reservation, which decides and writes in
 * one statement, comes last among the decisions and writes nothing when it refuses; so a refusal leaves nothing behind
 * and its transaction may commit (an idempotency key keeps the refusal, D21).
 *
 * <p>Without a store code the nearest stores are tried one after the other until one can deliver everything; the answer
 * is then the nearest store's refusal.
 */
@Stateless
public class PlaceOrder {

    @Inject
    StoreChoice storeChoice;

    @Inject
    Goods goods;

    @Inject
    PriceBasket priceBasket;

    @EJB
    AcceptOrder acceptOrder;

    @Inject
    Placement placement;

    @Inject
    Clock clock;

    /**
     * A cash order takes 18 statements of the persistence context and 2 of the outbox, whatever the number of lines; an
     * external id adds 2, goods with a tax class 2 (their terms, the frozen taxes), discounts 2, each store tried in vain 4.
     * At a busy store it is one less, because the number comes from a block.
     *
     * @throws org.handcart.order.DuplicateOrder when the channel has sent this external id before
     * @throws org.handcart.payment.TendersRefused when the tenders do not add up
     * @throws IllegalArgumentException without lines, or for a line without units
     */
    @Requires({Permission.ORDER_PLACE, Permission.ORDERS_IMPORT})
    public PlaceOutcome place(Actor actor, PlaceCommand command) {
        Goods.check(command);
        acceptOrder.refuseDuplicate(actor, command.channel(), command.externalId());
        StoreChoice.Candidates candidates = storeChoice.candidates(actor, command);
        PlaceOutcome.@Nullable Refused first = candidates.refused();
        Map<String, Product> known = first == null ? goods.of(actor, command) : Map.of();
        for (Store store : candidates.stores()) {
            PlaceOutcome outcome = placeIn(actor, command, store, known);
            if (outcome instanceof PlaceOutcome.Refused refused) {
                first = first == null ? refused : first;
            } else {
                return outcome;
            }
        }
        return Objects.requireNonNull(first, "neither placed nor refused");
    }

    private PlaceOutcome placeIn(Actor actor, PlaceCommand command, Store store, Map<String, Product> known) {
        Instant placedAt = placedAt(command);
        Priced priced = priceBasket.price(actor, command, store, known, placedAt);
        PlaceOutcome.Refused refused = priced.refused();
        Priced.PricedBasket basket = priced.basket();
        if (refused != null || basket == null) {
            return Objects.requireNonNull(refused, "neither priced nor refused");
        }
        return placement.place(actor, command, store, basket, placedAt);
    }

    private Instant placedAt(PlaceCommand command) {
        Instant past = command.placedAt();
        return past == null ? clock.instant() : past;
    }
}
