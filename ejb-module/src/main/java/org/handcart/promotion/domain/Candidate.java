package org.handcart.promotion.domain;

import java.time.Instant;
import java.util.Map;
import org.handcart.promotion.Promotion;
import org.jspecify.annotations.Nullable;

/** Whether a promotion may be tried at all: in force, in this store, and not used up by this customer. */
public record Candidate(Promotion promotion, String storeCode, Instant at) {

    /** @param uses by code, of this customer; empty without one. Null when nothing stands against it */
    public @Nullable String whyNot(@Nullable String customer, Map<String, Integer> uses) {
        if (!promotion.active()) {
            return "it is not active";
        }
        if (at.isBefore(promotion.from())) {
            return "it starts at " + promotion.from();
        }
        Instant until = promotion.until();
        if (until != null && !at.isBefore(until)) {
            return "it ended at " + until;
        }
        String store = promotion.storeCode();
        if (store != null && !store.equals(storeCode)) {
            return "it is for another store";
        }
        Integer most = promotion.usesPerCustomer();
        if (most == null) {
            return null;
        }
        if (customer == null) {
            return "it is for known customers";
        }
        int used = uses.getOrDefault(promotion.code(), 0);
        return used < most ? null : "this customer has used it %d of %d times".formatted(used, most);
    }
}
