package org.handcart.approval;

import java.time.Instant;
import java.util.Currency;
import org.handcart.shared.Money;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * How much a role may give back without asking; each bound is inclusive, null is none. The sums are those of {@link
 * Breach.Kind}.
 *
 * @param version 0 for one that is built in
 * @param changedBy null for one that is built in
 */
public record ApprovalLimit(
        Role role,
        Currency currency,
        @Nullable Money perRefund,
        @Nullable Money perOrder,
        @Nullable Money perAgentDay,
        @Nullable Money perCustomerDay,
        int version,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    /** @return null when there is no bound */
    public @Nullable Money of(Breach.Kind kind) {
        return switch (kind) {
            case PER_REFUND -> perRefund;
            case PER_ORDER -> perOrder;
            case PER_AGENT_DAY -> perAgentDay;
            case PER_CUSTOMER_DAY -> perCustomerDay;
            case NO_LIMIT_KNOWN, RISK -> throw new IllegalArgumentException(kind + " has no bound");
        };
    }
}
