package org.handcart.order.domain;

/** How far units are, least advanced first; one for each bucket of units that are still part of the order. */
enum Stage {
    OPEN,
    RESERVED,
    RELEASED,
    PICKED,
    PACKED,
    OUT,
    DELIVERED
}
