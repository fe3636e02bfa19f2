package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handcart.catalog.Product;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.QuoteOutcome;
import org.handcart.checkout.domain.DoorTender;
import org.handcart.checkout.domain.Explanation;
import org.handcart.checkout.domain.Priced;
import org.handcart.cod.usecase.CodQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.validation.Finding;
import org.jspecify.annotations.Nullable;

/** What an order would cost and why, by exactly the rules of placing it. Nothing is reserved or written. */
@Stateless
public class QuoteOrder {

    @Inject
    StoreChoice storeChoice;

    @Inject
    Goods goods;

    @Inject
    PriceBasket priceBasket;

    @Inject
    RuleGate ruleGate;

    @EJB
    CodQueries cod;

    @Inject
    Clock clock;

    /**
     * In the named store, or in the nearest one that can price everything; whether it has the goods is not asked. A
     * discount that does not apply is explained and does not refuse. {@code expectedTotal} is not looked at.
     *
     * @throws IllegalArgumentException without lines, or for a line without units
     */
    @Requires(Permission.ORDER_PLACE)
    public QuoteOutcome quote(Actor actor, PlaceCommand command) {
        StoreChoice.Candidates candidates = storeChoice.candidates(actor, command);
        PlaceOutcome.@Nullable Refused first = candidates.refused();
        Map<String, Product> known = first == null ? goods.of(actor, command) : Map.of();
        Instant now = clock.instant();
        for (Store store : candidates.stores()) {
            Priced priced = priceBasket.priceAnyway(actor, command, store, known, now);
            Priced.PricedBasket basket = priced.basket();
            if (basket != null) {
                List<Finding> rules =
                        ruleGate.findings(actor, command, store, basket, now).all();
                return new QuoteOutcome.Quoted(
                        Explanation.of(basket, store.code(), due(actor, command, basket), rules));
            }
            first = first == null ? priced.refused() : first;
        }
        return new QuoteOutcome.Refused(Objects.requireNonNull(first, "neither quoted nor refused"));
    }

    private Money due(Actor actor, PlaceCommand command, Priced.PricedBasket basket) {
        DoorTender door = DoorTender.of(command.tenders(), basket.total());
        return door == null ? Money.zero(basket.total().currency()) : cod.inCash(actor, door.amount());
    }
}
