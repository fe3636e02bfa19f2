package org.handcart.cod.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.handcart.shared.Actor;

/** Up to which business day the cash of a store is closed. Each call locks until the transaction ends. */
public interface StoreBooks {

    /** The last closed day; many may hold it at once, and nobody closes a day meanwhile. */
    Optional<LocalDate> closedThrough(Actor actor, String storeCode);

    /** As {@link #closedThrough}, alone: for whoever spends from the drawer or closes. */
    Optional<LocalDate> closedThroughAlone(Actor actor, String storeCode);

    /** After {@link #closedThroughAlone}. */
    void close(Actor actor, String storeCode, LocalDate day);
}
