package org.handcart.approval;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Why a spending waits for a person.
 *
 * @param sum what would have been spent together with this one, in the currency of the limit, or of the books where several were added
 * @param limit inclusive; null where no limit is known, and for a risk
 * @param sentence for people
 */
public record Breach(Kind kind, Money sum, @Nullable Money limit, String sentence) {

    /** Which limit, or what else. */
    public enum Kind {
        PER_REFUND,
        /** All that anybody gave back for the order. */
        PER_ORDER,
        /** All that the agent gave back this business day of the store, whatever the order and the currency. */
        PER_AGENT_DAY,
        /** All that anybody gave back to the customer this business day, whatever the order. */
        PER_CUSTOMER_DAY,
        /** Nothing says how much may be spent in this currency, or what an earlier amount is worth in it. */
        NO_LIMIT_KNOWN,
        RISK
    }
}
