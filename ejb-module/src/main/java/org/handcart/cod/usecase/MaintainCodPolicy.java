package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.AreasRefused;
import org.handcart.cod.CustomerPolicy;
import org.handcart.cod.HousePolicy;
import org.handcart.cod.StoreService;
import org.handcart.cod.domain.CodRecords;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.usecase.StoreQueries;

/** Who may pay at the door, and where: what the organisation, its stores and its people decided. */
@Stateless
public class MaintainCodPolicy {

    @Inject
    CodRecords records;

    @Inject
    StoreQueries stores;

    /** What holds for a currency; an open door where nothing was decided. */
    @Requires({Permission.COD_VALIDATE, Permission.PROCESS})
    public HousePolicy house(Actor actor, Currency currency) {
        return records.house(actor, currency).orElseGet(() -> HousePolicy.open(currency));
    }

    /**
     * Creates, or replaces the version in it; 0 for a new one. For the whole organisation, so only by somebody who sees
     * every store.
     *
     * @throws Conflict when the version is stale
     * @throws NotAllowed for an actor with stores of their own
     */
    @Requires(Permission.COD_MAINTAIN)
    public HousePolicy put(Actor actor, HousePolicy policy) {
        if (!actor.seesEveryStore()) {
            throw new NotAllowed(actor, Permission.COD_MAINTAIN);
        }
        if (!records.put(actor, policy)) {
            throw Conflict.staleVersion(house(actor, policy.currency()).version());
        }
        return house(actor, policy.currency());
    }

    /** Empty for a customer nobody knows anything of. */
    @Requires(Permission.COD_VALIDATE)
    public Optional<CustomerPolicy> customer(Actor actor, String customerId) {
        return records.customer(actor, customerId);
    }

    /**
     * Phone, block and limit; creates, or replaces the version in it, 0 for a new one. Another phone is not proven.
     *
     * @throws Conflict when the version is stale
     */
    @Requires(Permission.COD_MAINTAIN)
    public CustomerPolicy put(Actor actor, CustomerPolicy policy) {
        if (!records.put(actor, policy)) {
            throw Conflict.staleVersion(records.customer(actor, policy.customerId())
                    .map(CustomerPolicy::version)
                    .orElse(0L));
        }
        return records.customer(actor, policy.customerId()).orElseThrow();
    }

    /** Everywhere where nothing was decided; empty for a store the actor does not see. */
    @Requires(Permission.COD_VALIDATE)
    public Optional<StoreService> service(Actor actor, String storeCode) {
        return stores.find(actor, storeCode)
                .map(store -> records.service(actor, storeCode)
                        .orElseGet(() -> new StoreService(storeCode, StoreService.Mode.ANYWHERE, null, List.of(), 0)));
    }

    /**
     * Creates, or replaces the version in it, 0 for a new one.
     *
     * @throws Conflict when the version is stale
     * @throws AreasRefused for an unknown store, one without a position for a radius, and an empty list
     */
    @Requires(Permission.COD_MAINTAIN)
    public StoreService put(Actor actor, StoreService service) {
        var store = stores.find(actor, service.storeCode())
                .orElseThrow(() -> new AreasRefused("there is no store " + service.storeCode()));
        if (service.mode() == StoreService.Mode.RADIUS && (store.latitude() == null || store.longitude() == null)) {
            throw new AreasRefused("store " + store.code() + " has no position to measure from");
        }
        if (service.mode() == StoreService.Mode.LIST && service.postalCodes().isEmpty()) {
            throw new AreasRefused("a list without postal codes serves nobody");
        }
        if (!records.put(actor, service)) {
            throw Conflict.staleVersion(records.service(actor, store.code())
                    .map(StoreService::version)
                    .orElse(0L));
        }
        return records.service(actor, store.code()).orElseThrow();
    }
}
