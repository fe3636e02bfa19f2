package org.handcart.task.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handcart.shared.Role;

/**
 * Whom a task goes to when a role does not do it. Whoever stands above a role may see and do its tasks; the table is
 * the whole of it, and it has no circle.
 */
public final class Ladder {

    private static final Map<Role, Role> ABOVE = new EnumMap<>(Map.of(
            Role.STORE_STAFF, Role.STORE_MANAGER,
            Role.CASHIER, Role.STORE_MANAGER,
            Role.STORE_MANAGER, Role.REGIONAL_MANAGER,
            Role.CUSTOMER_SERVICE_AGENT, Role.SUPERVISOR,
            Role.SUPERVISOR, Role.REGIONAL_MANAGER,
            Role.REGIONAL_MANAGER, Role.SYSTEM_ADMIN));

    private Ladder() {}

    /** Empty at the top, and for roles that are not people. */
    public static Optional<Role> above(Role role) {
        return Optional.ofNullable(ABOVE.get(role));
    }

    /** True for roles of people: an application owns no task. */
    public static boolean canOwn(Role role) {
        return role == Role.SYSTEM_ADMIN || ABOVE.containsKey(role);
    }

    /** Owners whose tasks somebody with these roles may see and do. */
    public static Set<Role> reach(Set<Role> roles) {
        Set<Role> owners = EnumSet.noneOf(Role.class);
        for (Role owner : Role.values()) {
            if (canOwn(owner) && (roles.contains(Role.SYSTEM) || isUnder(owner, roles))) {
                owners.add(owner);
            }
        }
        return owners;
    }

    private static boolean isUnder(Role owner, Set<Role> roles) {
        Optional<Role> step = Optional.of(owner);
        while (step.isPresent()) {
            if (roles.contains(step.get())) {
                return true;
            }
            step = above(step.get());
        }
        return false;
    }
}
