package org.handcart.pricing.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.handcart.pricing.Scope;
import org.handcart.pricing.domain.Places;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** Who may write for which part of the organisation, and whether there is such a part. */
@Dependent
class Scopes {

    @Inject
    StoreQueries stores;

    @Inject
    Places places;

    /**
     * An actor with stores of their own writes for those only; to them others do not exist.
     *
     * @param currency of the amounts, which must be the store's; null for what has no amounts
     * @param refused makes the refusal of a place that the organisation does not have
     * @throws NotAllowed for more than one store, when the actor has stores of their own
     */
    void check(
            Actor actor,
            Scope scope,
            @Nullable Currency currency,
            Function<String, ? extends RuntimeException> refused) {
        if (scope.level() == Scope.Level.STORE) {
            Optional<Store> store = stores.find(actor, scope.place());
            if (store.isEmpty()) {
                throw refused.apply(scope + " is unknown");
            }
            if (currency != null && !store.get().currency().equals(currency)) {
                throw refused.apply(scope + " sells in " + store.get().currency());
            }
            return;
        }
        demandAll(actor);
        if (scope.level() == Scope.Level.CITY && !places.hasCity(actor.org(), scope.place())) {
            throw refused.apply("no store is in " + scope);
        }
    }

    /** @throws NotAllowed for an actor with stores of their own */
    static void demandAll(Actor actor) {
        if (!actor.seesEveryStore()) {
            throw new NotAllowed(actor, Permission.PRODUCT_MAINTAIN);
        }
    }

    /** False for another's store. */
    static boolean sees(Actor actor, Scope scope) {
        return scope.level() != Scope.Level.STORE || actor.seesStore(scope.place());
    }
}
