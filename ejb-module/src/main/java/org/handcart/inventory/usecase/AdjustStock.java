package org.handcart.inventory.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.inventory.AdjustReason;
import org.handcart.inventory.StockAdjusted;
import org.handcart.inventory.StockChange;
import org.handcart.inventory.StockLevel;
import org.handcart.inventory.StockRefused;
import org.handcart.inventory.domain.Stocks;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;
import org.handcart.store.usecase.StoreQueries;

/** Receipts, damage and corrections. */
@Stateless
public class AdjustStock {

    private static final int MOST_AT_ONCE = 1_000_000;

    @Inject
    Stocks stocks;

    @Inject
    StoreQueries stores;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Books all changes or none; idempotent per (cause, SKU). A correction below the reserved quantity is accepted and
     * leaves a shortage (D16), which the event tells.
     *
     * @param items each SKU at most once; positive except for CORRECTION, where zero is refused
     * @return the levels after the change, by SKU
     * @throws StockRefused for an unknown store or product, or a change that would make on hand negative
     */
    @Requires(Permission.STOCK_ADJUST)
    public List<StockLevel> adjust(
            Actor actor, String storeCode, AdjustReason reason, List<StockChange> items, String cause) {
        Map<String, Integer> changes = check(reason, items);
        if (stores.find(actor, storeCode).isEmpty()) {
            throw new StockRefused("store " + storeCode + " is unknown");
        }
        if (reason == AdjustReason.RECEIVE) {
            stocks.open(actor, storeCode, changes.keySet());
        }
        Set<String> booked = stocks.book(actor, storeCode, reason, items, cause);
        List<StockLevel> levels = stocks.levels(actor, storeCode, changes.keySet());
        checkAfterwards(changes.keySet(), levels);
        publish(actor, reason, changes, booked, levels);
        return levels;
    }

    private static Map<String, Integer> check(AdjustReason reason, List<StockChange> items) {
        Map<String, Integer> changes = new HashMap<>();
        for (StockChange item : items) {
            int quantity = item.quantity();
            if (quantity == 0 || quantity < 0 && reason != AdjustReason.CORRECTION) {
                throw new StockRefused(item.sku() + ": " + reason + " of " + quantity);
            }
            if (quantity > MOST_AT_ONCE || quantity < -MOST_AT_ONCE) {
                throw new StockRefused(item.sku() + ": more than " + MOST_AT_ONCE + " at once");
            }
            if (changes.put(item.sku(), quantity) != null) {
                throw new StockRefused(item.sku() + " comes twice");
            }
        }
        return changes;
    }

    /** The rows are locked and changed by now; a refusal takes the change back with the transaction. */
    private static void checkAfterwards(Set<String> skus, List<StockLevel> levels) {
        for (String sku : skus) {
            StockLevel level = levels.stream()
                    .filter(candidate -> candidate.sku().equals(sku))
                    .findAny()
                    .orElseThrow(() -> new StockRefused(sku + " is unknown, not stocked, or was never received here"));
            if (level.onHand() < 0) {
                throw new StockRefused(sku + ": on hand would be " + level.onHand());
            }
            if (level.damaged() > level.onHand()) {
                throw new StockRefused(
                        sku + ": " + level.damaged() + " damaged of " + level.onHand() + " on hand cannot be");
            }
        }
    }

    private void publish(
            Actor actor,
            AdjustReason reason,
            Map<String, Integer> changes,
            Set<String> booked,
            List<StockLevel> levels) {
        Instant now = clock.instant();
        List<StockAdjusted> events = new ArrayList<>();
        for (StockLevel level : levels) {
            if (booked.contains(level.sku())) {
                events.add(StockAdjusted.of(actor.org(), level, reason, changes.getOrDefault(level.sku(), 0), now));
            }
        }
        if (!events.isEmpty()) {
            outbox.publish(actor, events);
        }
    }
}
