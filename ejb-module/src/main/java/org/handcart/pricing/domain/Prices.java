package org.handcart.pricing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.pricing.Dated;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.PriceMark;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** The price lists of an organisation. */
public interface Prices {

    /**
     * Adds all. One that stands with the same product, currency, scope and beginning is withdrawn; one that says nothing
     * new is not written.
     */
    void add(Actor actor, List<NewPrice> prices, Instant now);

    /** Locks the products until the transaction ends, in ascending order; answers those the catalogue does not have. */
    Set<String> lock(OrgId org, Set<String> skus);

    /** Of the organisation and of the stores that the actor sees; the last written first. */
    List<Dated<Money>> history(Actor actor, String sku, int limit, @Nullable PriceMark after);

    Optional<Dated<Money>> find(Actor actor, String sku, UUID price);

    void withdraw(Actor actor, UUID price, Instant now);
}
