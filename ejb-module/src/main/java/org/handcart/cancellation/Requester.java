package org.handcart.cancellation;

import java.util.Set;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;

/** On whose behalf a cancellation is asked for. */
public enum Requester {
    /** The customer, through the shop they ordered in: an application whose only role is that of a partner. */
    CUSTOMER,
    /** Somebody who works for the organisation. */
    STAFF,
    /** The application itself: timers, importers, answers of the warehouse. No window closes for it. */
    SYSTEM;

    public static Requester of(Actor actor) {
        if (actor.roles().contains(Role.SYSTEM)) {
            return SYSTEM;
        }
        return actor.roles().equals(Set.of(Role.PARTNER_API)) ? CUSTOMER : STAFF;
    }

    public boolean isCustomer() {
        return this == CUSTOMER;
    }
}
