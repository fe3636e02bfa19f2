package org.handcart.cod.domain;

import java.util.Currency;
import java.util.Optional;
import org.handcart.cod.CodDraft;
import org.handcart.cod.CustomerPolicy;
import org.handcart.cod.HousePolicy;
import org.handcart.cod.StoreService;
import org.handcart.shared.Actor;
import org.handcart.store.Store;
import org.jspecify.annotations.Nullable;

/** What an organisation decided about paying at the door, and what it knows of its customers. */
public interface CodRecords {

    /** One statement, whatever is known. */
    CodFacts facts(Actor actor, CodDraft draft, @Nullable String phone, Store store);

    Optional<HousePolicy> house(Actor actor, Currency currency);

    /** False when the version is stale; 0 for a new one. */
    boolean put(Actor actor, HousePolicy policy);

    Optional<CustomerPolicy> customer(Actor actor, String customerId);

    /** Phone, block and limit; the counts and the proof of the phone are kept. False when the version is stale. */
    boolean put(Actor actor, CustomerPolicy policy);

    /** One more order was paid, or refused, at the door; begins a record when there is none. */
    void count(Actor actor, String customerId, @Nullable String phone, boolean refused);

    Optional<StoreService> service(Actor actor, String storeCode);

    /** False when the version is stale. */
    boolean put(Actor actor, StoreService service);
}
