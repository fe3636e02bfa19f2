package org.handcart.dispatch.usecase;

import org.handcart.shared.Actor;
import org.handcart.shared.Role;

/** A rider speaks for nobody but themself; partner systems and the application speak for any rider. */
final class OwnRider {

    private OwnRider() {}

    static boolean maySpeakFor(Actor actor, String riderId) {
        boolean anyone = actor.roles().contains(Role.PARTNER_API)
                || actor.roles().contains(Role.SYSTEM)
                || actor.roles().contains(Role.SYSTEM_ADMIN);
        return anyone || actor.name().equals(riderId);
    }
}
