package org.handcart.promotion.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.promotion.Promotion;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** Promotions as they are kept. */
public interface Promotions {

    Optional<Promotion> find(OrgId org, String code);

    /** By code, behind {@code after}; at most {@code limit}. */
    List<Promotion> list(OrgId org, @Nullable String after, int limit);

    /**
     * The automatic ones that are in force in the store, and those that are named, in force or not. One statement.
     */
    List<Promotion> candidates(OrgId org, String storeCode, Set<String> named, Instant at);

    /** False when there is one with its code. */
    boolean add(OrgId org, Promotion promotion);

    /** False when the version is not the current one. */
    boolean replace(OrgId org, Promotion promotion);

    /** How often a customer has used each; unused ones are absent. */
    Map<String, Integer> uses(OrgId org, Set<String> codes, String customer);

    /** @throws org.handcart.shared.Conflict when another order of the customer uses it at this moment */
    void redeem(OrgId org, String code, String customer, int nth, UUID order);
}
