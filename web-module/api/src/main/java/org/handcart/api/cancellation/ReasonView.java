package org.handcart.api.cancellation;

import java.util.List;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.ReasonCode;
import org.handcart.shared.Role;

/** A reason for cancelling. No roles: everybody who may cancel. */
public record ReasonView(
        String code,
        String title,
        Fault fault,
        boolean needsComment,
        List<Role> roles,
        boolean customerMayChoose,
        boolean active) {

    static ReasonView of(ReasonCode reason) {
        return new ReasonView(
                reason.code(),
                reason.title(),
                reason.fault(),
                reason.needsComment(),
                reason.roles().stream().sorted().toList(),
                reason.customerMayChoose(),
                reason.active());
    }
}
