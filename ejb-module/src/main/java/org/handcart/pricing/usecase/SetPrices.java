package org.handcart.pricing.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handcart.pricing.Dated;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.Period;
import org.handcart.pricing.PriceRefused;
import org.handcart.pricing.domain.Prices;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Money;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Writes prices. */
@Stateless
public class SetPrices {

    @Inject
    Prices list;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    /**
     * Adds prices. Nothing written is changed: a price of the same product, currency, scope and beginning is withdrawn by
     * the new one, and one that says nothing new is not written again.
     *
     * @throws PriceRefused for an unknown product, store or city, an amount below zero, a currency that is not the
     *     store's, an end before the beginning, or the same price named twice
     * @throws NotAllowed when an actor with stores of their own writes for more than one of those
     */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public void set(Actor actor, List<NewPrice> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<NewPrice> prices = checked(wanted, now);
        Set<List<Object>> seen = new HashSet<>();
        for (NewPrice price : prices) {
            if (seen.add(List.of(price.scope(), price.amount().currency()))) {
                scopes.check(actor, price.scope(), price.amount().currency(), PriceRefused::new);
            }
        }
        Set<String> skus = prices.stream().map(NewPrice::sku).collect(Collectors.toSet());
        for (String sku : list.lock(actor.org(), skus)) {
            throw new PriceRefused("product " + sku + " is unknown");
        }
        list.add(actor, prices, now);
    }

    /**
     * Takes back a price that has not begun. One that has begun is ended instead, by the same price with an end.
     *
     * @return false when the actor sees no such price
     * @throws Conflict when it has begun, or is withdrawn
     */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public boolean withdraw(Actor actor, String sku, UUID price) {
        list.lock(actor.org(), Set.of(sku));
        Optional<Dated<Money>> found = list.find(actor, sku, price);
        if (found.isEmpty()) {
            return false;
        }
        scopes.check(actor, found.get().scope(), null, PriceRefused::new);
        if (!found.get().recorded().stands()) {
            throw new Conflict("this price is withdrawn already");
        }
        if (found.get().period().hasBegun(clock.instant())) {
            throw new Conflict("this price has begun; end it by an instant instead");
        }
        list.withdraw(actor, price, clock.instant());
        return true;
    }

    /** In the precision of the database, so that two that fall on one instant there are found out here. */
    private static List<NewPrice> checked(List<NewPrice> wanted, Instant now) {
        Set<List<Object>> keys = new HashSet<>();
        List<NewPrice> prices = new ArrayList<>(wanted.size());
        for (NewPrice price : wanted) {
            if (price.amount().isNegative()) {
                throw new PriceRefused(price.sku() + ": a price is not below zero");
            }
            Period period = period(price, now);
            if (!keys.add(List.of(price.sku(), price.scope(), price.amount().currency(), period.from()))) {
                throw new PriceRefused(price.sku() + ": the same price comes twice");
            }
            Instant from = price.from() == null ? null : period.from();
            prices.add(new NewPrice(price.sku(), price.scope(), price.amount(), from, period.to()));
        }
        return prices;
    }

    private static Period period(NewPrice price, Instant now) {
        try {
            return new Period(price.from() == null ? now : price.from(), price.to());
        } catch (IllegalArgumentException backwards) {
            throw new PriceRefused(price.sku() + ": " + backwards.getMessage());
        }
    }
}
