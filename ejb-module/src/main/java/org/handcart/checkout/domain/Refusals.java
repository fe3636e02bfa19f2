package org.handcart.checkout.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.PlaceOutcome.Reason;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that a caller hears of every place with the same fault at once. */
final class Refusals {

    private final Map<Reason, Map<String, String>> found = new LinkedHashMap<>();

    void add(Reason reason, String pointer, String detail) {
        found.computeIfAbsent(reason, ignored -> new LinkedHashMap<>()).put(pointer, detail);
    }

    /** The first reason with all its places; null when nothing was wrong. */
    PlaceOutcome.@Nullable Refused first() {
        return found.entrySet().stream()
                .findFirst()
                .map(entry -> new PlaceOutcome.Refused(
                        entry.getKey(), String.join("; ", entry.getValue().values()), Map.copyOf(entry.getValue())))
                .orElse(null);
    }
}
