package org.handcart.shared;

import java.util.Set;

/**
 * Who asks: the organisation, the name, the roles, the stores they may touch and the correlation id of the request or
 * message. Every verb takes it first; {@link org.handcart.shared.verb.VerbGuard} checks the permission and opens the
 * organisation's rows from it.
 *
 * @param stores codes of the assigned stores; empty means every store of the organisation
 */
public record Actor(OrgId org, String name, Set<Role> roles, Set<String> stores, String correlationId) {

    public Actor {
        roles = Set.copyOf(roles);
        stores = Set.copyOf(stores);
    }

    /** The application itself, acting for one organisation. */
    public static Actor system(OrgId org, String part, String correlationId) {
        return new Actor(org, "system:" + part, Set.of(Role.SYSTEM), Set.of(), correlationId);
    }

    /** The same, in the course of another request. */
    public Actor correlated(String other) {
        return new Actor(org, name, roles, stores, other);
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.allows(permission));
    }

    public boolean seesStore(String storeCode) {
        return stores.isEmpty() || stores.contains(storeCode);
    }

    public boolean seesEveryStore() {
        return stores.isEmpty();
    }
}
