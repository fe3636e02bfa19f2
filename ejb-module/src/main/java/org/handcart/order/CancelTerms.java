package org.handcart.order;

import org.jspecify.annotations.Nullable;

/**
 * What is applied to units whose cancellation the warehouse agreed to (D5, D14), as it would have been at once.
 *
 * @param keptPrice null keeps every discount
 * @param merchantFault overrules both
 */
public record CancelTerms(BundleMode bundleMode, @Nullable KeptPrice keptPrice, boolean merchantFault) {

    /** The merchant's fault: every discount is kept, components at their allocated value. */
    public static CancelTerms merchant() {
        return new CancelTerms(BundleMode.COMPONENT, null, true);
    }

    /** Every discount is kept, components at their allocated value. */
    public static CancelTerms keep() {
        return new CancelTerms(BundleMode.COMPONENT, null, false);
    }
}
