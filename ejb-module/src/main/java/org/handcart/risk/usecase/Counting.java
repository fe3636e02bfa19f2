package org.handcart.risk.usecase;

import java.util.Set;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;

/** Whose deeds count. */
final class Counting {

    private Counting() {}

    /** What the application does by itself (shorts, answers of the warehouse, timers, imports) is nobody's doing. */
    static boolean counts(Actor actor) {
        return !actor.roles().contains(Role.SYSTEM);
    }

    /** An application that speaks for many customers is not a person whose habits mean something. */
    static boolean isPerson(Actor actor) {
        return !actor.roles().equals(Set.of(Role.PARTNER_API));
    }
}
