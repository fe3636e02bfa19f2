package org.handcart.pricing.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.PriceRefused;
import org.handcart.pricing.domain.Prices;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** Writes prices. */
@Stateless
public class SetPrices {

    @Inject
    Prices prices;

    @Inject
    StoreQueries stores;

    @Inject
    Clock clock;

    /**
     * Keeps the history; the same instant twice replaces.
     *
     * @throws PriceRefused for an unknown product or store, an amount below zero, a currency that is not the store's,
     *     or the same price named twice
     */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public void set(Actor actor, List<NewPrice> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        checkAmounts(wanted, now);
        checkStores(actor, wanted);
        Set<String> skus = wanted.stream().map(NewPrice::sku).collect(Collectors.toSet());
        for (String sku : prices.unknown(actor.org(), skus)) {
            throw new PriceRefused("product " + sku + " is unknown");
        }
        prices.add(actor.org(), wanted, now);
    }

    private static void checkAmounts(List<NewPrice> wanted, Instant now) {
        Set<List<Object>> keys = new HashSet<>();
        for (NewPrice price : wanted) {
            if (price.amount().isNegative()) {
                throw new PriceRefused(price.sku() + ": a price is not below zero");
            }
            Instant from = price.from() == null ? now : price.from();
            String store = price.storeCode() == null ? "" : price.storeCode();
            if (!keys.add(List.of(price.sku(), store, price.amount().currency(), from))) {
                throw new PriceRefused(price.sku() + ": the same price comes twice");
            }
        }
    }

    private void checkStores(Actor actor, List<NewPrice> wanted) {
        Map<String, Store> known = new HashMap<>();
        for (NewPrice price : wanted) {
            String code = price.storeCode();
            if (code == null) {
                continue;
            }
            Store store = known.computeIfAbsent(
                    code,
                    unseen -> stores.find(actor, unseen)
                            .orElseThrow(() -> new PriceRefused("store " + unseen + " is unknown")));
            if (!store.currency().equals(price.amount().currency())) {
                throw new PriceRefused(price.sku() + ": store " + code + " sells in " + store.currency());
            }
        }
    }
}
