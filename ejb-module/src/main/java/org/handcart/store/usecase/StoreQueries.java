package org.handcart.store.usecase;

import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.jspecify.annotations.Nullable;

/** Reads of stores. */
@Stateless
public class StoreQueries {

    /** Empty for an unknown store and for one the actor does not see. */
    @Requires({Permission.STORE_READ, Permission.PROCESS})
    public Optional<Store> find(Actor actor, String code) {
        throw new IllegalStateException("StoreQueries is not built yet");
    }

    /** Near a position, nearest first, or all by code; at most 500. */
    @Requires(Permission.STORE_READ)
    public List<Store> list(
            Actor actor, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude, @Nullable BigDecimal radiusKm) {
        throw new IllegalStateException("StoreQueries is not built yet");
    }
}
