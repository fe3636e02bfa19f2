package org.handcart.architecture;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who may use whom: the one table. A context sees the words and verbs of the contexts named beside it, nothing else;
 * everybody sees {@code shared}. Adding a name here is a decision, not a repair.
 */
final class House {

    /** Context → contexts whose words and verbs it may use. */
    static final Map<String, Set<String>> USES = new TreeMap<>(Map.ofEntries(
            // ledgers
            Map.entry("organisation", Set.of()),
            Map.entry("store", Set.of()),
            Map.entry("catalog", Set.of("store", "pricing", "inventory")),
            Map.entry("pricing", Set.of("store")),
            Map.entry("promotion", Set.of("store")),
            Map.entry("inventory", Set.of("order", "store")),
            Map.entry("order", Set.of()),
            Map.entry("validation", Set.of("order", "store", "catalog")),
            Map.entry("payment", Set.of("order", "task")),
            Map.entry("cod", Set.of("order", "store", "delivery")),
            Map.entry("delivery", Set.of("order")),
            Map.entry("task", Set.of("order")),
            Map.entry("approval", Set.of("order", "store", "organisation")),
            Map.entry("notification", Set.of("order")),
            Map.entry("risk", Set.of("order", "store", "organisation", "task")),
            // conductors
            Map.entry(
                    "checkout",
                    Set.of(
                            "order",
                            "store",
                            "catalog",
                            "pricing",
                            "validation",
                            "promotion",
                            "inventory",
                            "payment",
                            "cod",
                            "cancellation",
                            "fulfillment",
                            "organisation")),
            Map.entry(
                    "cancellation",
                    Set.of(
                            "order",
                            "promotion",
                            "inventory",
                            "payment",
                            "cod",
                            "store",
                            "task",
                            "approval",
                            "risk",
                            "notification")),
            Map.entry(
                    "fulfillment",
                    Set.of(
                            "order",
                            "store",
                            "catalog",
                            "pricing",
                            "inventory",
                            "payment",
                            "cancellation",
                            "dispatch",
                            "task",
                            "notification",
                            "organisation")),
            Map.entry(
                    "dispatch",
                    Set.of("order", "delivery", "cod", "payment", "store", "cancellation", "inventory", "risk")),
            Map.entry(
                    "returns",
                    Set.of("order", "inventory", "payment", "cod", "store", "cancellation", "risk", "approval")),
            Map.entry("goodwill", Set.of("order", "cancellation", "payment", "cod", "approval", "risk")),
            Map.entry(
                    "channel",
                    Set.of("order", "store", "catalog", "checkout", "cancellation", "payment", "organisation"))));

    private House() {}
}
