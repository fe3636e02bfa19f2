package org.handcart.cancellation.domain;

import java.util.Collection;
import java.util.Set;

/** How the refunds of a cancellation stand together. */
public enum Refunds {
    /** Nothing is left to pay back. */
    SETTLED,
    /** At least one is on its way, or waits for a person's hand. */
    OUTSTANDING,
    /** None is on its way and at least one failed for ever. */
    FAILED;

    private static final Set<String> DONE = Set.of("SUCCEEDED", "RELEASED", "LET_GO", "REPLACED");

    /**
     * @param statuses of the single refunds, in payment's words; RELEASED lowered a charge before it was made (D11), nothing is paid back;
     *     anything else but SUCCEEDED and FAILED is on its way
     */
    public static Refunds of(Collection<String> statuses) {
        Refunds together = SETTLED;
        for (String status : statuses) {
            if (status.equals("FAILED")) {
                together = FAILED;
            } else if (!DONE.contains(status)) {
                return OUTSTANDING;
            }
        }
        return together;
    }
}
