package org.handcart.order;

/** What the customer may take out of a bundle, and what it is then worth (D14). Shorts are always COMPONENT. */
public enum BundleMode {
    /** Only complete sets; single components stay. */
    WHOLE_SETS,
    /** Single components at the share of the bundle's price that was allocated to them. */
    COMPONENT,
    /** Whoever breaks a set pays list price for the parts they keep of it; never more than was paid. */
    REPRICE
}
