package org.handcart.organisation.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.handcart.organisation.domain.Account;
import org.handcart.organisation.domain.Accounts;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;
import org.handcart.shared.verb.Requires;

/** What somebody may do now; a token says what they could when it was made. */
@Stateless
public class CurrentRights {

    @Inject
    Accounts accounts;

    /**
     * The actor with those of their roles and stores they still have; without any when the account was closed. Somebody
     * whose account is kept elsewhere is taken as they come.
     */
    @Requires({})
    public Actor of(Actor actor) {
        Optional<Account> account = accounts.find(actor.org(), actor.name());
        if (account.isEmpty() || actor.roles().contains(Role.SYSTEM)) {
            return actor;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (account.get().active()) {
            roles.addAll(account.get().signedIn().roles());
            roles.retainAll(actor.roles());
        }
        return new Actor(
                actor.org(), actor.name(), roles, account.get().signedIn().stores(), actor.correlationId());
    }
}
