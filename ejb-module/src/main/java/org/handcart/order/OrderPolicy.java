package org.handcart.order;

import java.math.BigDecimal;

/**
 * What may happen to an order after it was placed.
 *
 * @param bundleMode what the customer may take out of a bundle (D14)
 * @param consentSeconds how long the customer has to agree to a dearer substitute (D20)
 * @param withoutConsent what happens when they do not
 * @param returnDays a return is taken until the end of this many business days of the store after delivery (D24)
 * @param restockingPercent kept back of a return that is not the merchant's fault, 0 to 100
 */
public record OrderPolicy(
        BundleMode bundleMode,
        int consentSeconds,
        WithoutConsent withoutConsent,
        int returnDays,
        BigDecimal restockingPercent) {

    private static final int LONGEST_CONSENT = 86_400;
    private static final int LONGEST_RETURN = 3_650;

    /** @throws IllegalArgumentException for what is out of bounds */
    public OrderPolicy {
        if (consentSeconds < 0 || consentSeconds > LONGEST_CONSENT) {
            throw new IllegalArgumentException("consent in " + consentSeconds + " seconds");
        }
        if (returnDays < 0 || returnDays > LONGEST_RETURN) {
            throw new IllegalArgumentException("returns for " + returnDays + " days");
        }
        if (restockingPercent.signum() < 0 || restockingPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a restocking fee of " + restockingPercent + " %");
        }
    }

    /** For an organisation that set none. */
    public static OrderPolicy usual() {
        return new OrderPolicy(BundleMode.COMPONENT, 90, WithoutConsent.ABSORB, 7, BigDecimal.ZERO);
    }

    /** What becomes of a dearer substitute the customer did not agree to. */
    public enum WithoutConsent {
        /** They get it for the price of what they ordered. */
        ABSORB,
        /** They do not get it; the line is short. */
        SHORT
    }
}
