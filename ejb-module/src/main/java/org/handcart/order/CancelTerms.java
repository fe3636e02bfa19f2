package org.handcart.order;

import org.jspecify.annotations.Nullable;

/**
 * What the cause of a cancellation means for money (D5, D7, D14). Units whose cancellation the warehouse agreed to later
 * leave as they would have at once.
 *
 * @param keptPrice null keeps every discount
 * @param merchantFault overrules both
 */
public record CancelTerms(BundleMode bundleMode, @Nullable KeptPrice keptPrice, boolean merchantFault) {

    /** The merchant's fault: every discount is kept, components at their allocated value. */
    public static CancelTerms merchant() {
        return new CancelTerms(BundleMode.COMPONENT, null, true);
    }

    /** A set of a bundle must not be broken. */
    public boolean wholeSetsOnly() {
        return bundleMode == BundleMode.WHOLE_SETS && !merchantFault;
    }

    /** Every discount is kept, components at their allocated value. */
    public static CancelTerms keep() {
        return new CancelTerms(BundleMode.COMPONENT, null, false);
    }
}
