package org.handcart.store.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.domain.Stores;
import org.jspecify.annotations.Nullable;

/** Reads of stores. */
@Stateless
public class StoreQueries {

    private static final int MOST = 500;

    /** When a position comes without a radius, in km. */
    private static final BigDecimal USUAL_RADIUS = BigDecimal.TEN;

    @Inject
    Stores stores;

    /** Empty for an unknown store and for one the actor does not see. */
    @Requires({Permission.STORE_READ, Permission.PROCESS, Permission.ORDER_PLACE})
    public Optional<Store> find(Actor actor, String code) {
        return actor.seesStore(code) ? stores.find(actor.org(), code) : Optional.empty();
    }

    /**
     * Near a position, nearest first, or all by code when no position is given; at most 500. Inactive ones are
     * included. The radius counts over the ground in km and is 10 when it is not given.
     */
    @Requires({Permission.STORE_READ, Permission.PROCESS, Permission.ORDER_PLACE})
    public List<Store> list(
            Actor actor, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude, @Nullable BigDecimal radiusKm) {
        List<Store> found = latitude == null || longitude == null
                ? stores.all(actor.org(), MOST)
                : stores.near(actor.org(), latitude, longitude, radiusKm == null ? USUAL_RADIUS : radiusKm, MOST);
        return found.stream().filter(store -> actor.seesStore(store.code())).toList();
    }

    /** Active stores that deliver to a position, each within its own radius, nearest first; at most {@code limit}. */
    @Requires({Permission.STORE_READ, Permission.PROCESS, Permission.ORDER_PLACE})
    public List<Store> reaching(Actor actor, BigDecimal latitude, BigDecimal longitude, int limit) {
        return stores.reaching(actor.org(), latitude, longitude, MOST).stream()
                .filter(store -> actor.seesStore(store.code()))
                .limit(limit)
                .toList();
    }
}
