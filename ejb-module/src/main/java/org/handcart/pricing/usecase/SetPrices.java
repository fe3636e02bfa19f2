package org.handcart.pricing.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.pricing.NewPrice;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Writes prices. */
@Stateless
public class SetPrices {

    /** Keeps the history; the same instant twice replaces. */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public void set(Actor actor, List<NewPrice> prices) {
        throw new IllegalStateException("SetPrices is not built yet");
    }
}
