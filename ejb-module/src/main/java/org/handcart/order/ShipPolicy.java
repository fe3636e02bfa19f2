package org.handcart.order;

/** How the components of an ordered bundle leave the store. */
public enum ShipPolicy {
    /** In one shipment, as long as the bundle is in ratio: without one component the others wait for nothing (D14). */
    SHIP_TOGETHER,
    /** Each as it is ready. */
    INDEPENDENT
}
