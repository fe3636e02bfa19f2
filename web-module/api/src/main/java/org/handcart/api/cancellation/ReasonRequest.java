package org.handcart.api.cancellation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.ReasonCode;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;

/** What a reason says. Absent: no comment is needed, every role that cancels, not for customers, active. */
public record ReasonRequest(
        @NotNull @Size(min = 1, max = 200) String title,
        @NotNull Fault fault,
        @Nullable Boolean needsComment,
        @Nullable @Size(max = 20) List<@NotNull Role> roles,
        @Nullable Boolean customerMayChoose,
        @Nullable Boolean active) {

    ReasonCode reason(String code) {
        return new ReasonCode(
                code,
                title,
                fault,
                Boolean.TRUE.equals(needsComment),
                roles == null ? Set.of() : Set.copyOf(roles),
                Boolean.TRUE.equals(customerMayChoose),
                !Boolean.FALSE.equals(active));
    }
}
