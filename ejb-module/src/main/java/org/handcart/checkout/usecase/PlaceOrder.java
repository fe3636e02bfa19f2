package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.handcart.catalog.Component;
import org.handcart.catalog.Product;
import org.handcart.catalog.usecase.ProductQueries;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceLine;
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

    @EJB
    ProductQueries products;

    @Inject
    PriceBasket priceBasket;

    @EJB
    AcceptOrder acceptOrder;

    @Inject
    Placement placement;

    @Inject
    Clock clock;

    /**
     * A cash order takes 16 statements of the persistence context and 2 of the outbox, whatever the number of lines; an
     * external id adds 2, a bundle among the lines 1, each store tried in vain 3.
     *
     * @throws org.handcart.order.DuplicateOrder when the channel has sent this external id before
     * @throws org.handcart.payment.TendersRefused when the tenders do not add up
     * @throws IllegalArgumentException without lines, or for a line without units
     */
    @Requires({Permission.ORDER_PLACE, Permission.ORDERS_IMPORT})
    public PlaceOutcome place(Actor actor, PlaceCommand command) {
        checkLines(command);
        acceptOrder.refuseDuplicate(actor, command.channel(), command.externalId());
        StoreChoice.Candidates candidates = storeChoice.candidates(actor, command);
        PlaceOutcome.@Nullable Refused first = candidates.refused();
        Map<String, Product> known = first == null ? products(actor, command) : Map.of();
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

    /** With the components of the bundles among them: a second statement, only when there is one. */
    private Map<String, Product> products(Actor actor, PlaceCommand command) {
        Set<String> named = command.lines().stream().map(PlaceLine::sku).collect(Collectors.toSet());
        Map<String, Product> known = new HashMap<>(products.find(actor, named));
        Set<String> parts = known.values().stream()
                .map(Product::components)
                .flatMap(List::stream)
                .map(Component::sku)
                .filter(sku -> !known.containsKey(sku))
                .collect(Collectors.toSet());
        known.putAll(products.find(actor, parts));
        return known;
    }

    private Instant placedAt(PlaceCommand command) {
        Instant past = command.placedAt();
        return past == null ? clock.instant() : past;
    }

    private static void checkLines(PlaceCommand command) {
        if (command.lines().isEmpty()) {
            throw new IllegalArgumentException("an order needs a line");
        }
        for (PlaceLine line : command.lines()) {
            if (line.quantity().isZero()) {
                throw new IllegalArgumentException("no units of " + line.sku());
            }
        }
    }
}
