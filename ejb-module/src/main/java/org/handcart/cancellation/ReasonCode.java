package org.handcart.cancellation;

import java.util.Set;
import org.handcart.shared.Role;

/**
 * One reason for which units may be cancelled. A cancellation freezes {@code code} and {@code fault}: later edits of the
 * reason count for later requests only.
 *
 * @param title for people
 * @param fault drives the money
 * @param needsComment a request for it must say more
 * @param roles who may give it; empty for everybody who may cancel
 * @param customerMayChoose false: only people of the organisation may give it, not a shop on behalf of its customer
 * @param active false: no new request may give it
 */
public record ReasonCode(
        String code,
        String title,
        Fault fault,
        boolean needsComment,
        Set<Role> roles,
        boolean customerMayChoose,
        boolean active) {

    public ReasonCode {
        roles = Set.copyOf(roles);
    }

    public ReasonCode deactivated() {
        return new ReasonCode(code, title, fault, needsComment, roles, customerMayChoose, false);
    }
}
