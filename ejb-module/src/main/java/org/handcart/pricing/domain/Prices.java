package org.handcart.pricing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.handcart.pricing.NewPrice;
import org.handcart.shared.OrgId;

/** The price lists of an organisation. */
public interface Prices {

    /** Adds all; one of the same product, store, currency and instant is replaced. */
    void add(OrgId org, List<NewPrice> prices, Instant now);

    /** Those of the products that the catalogue does not have. */
    Set<String> unknown(OrgId org, Set<String> skus);
}
