/** Deliveries: which rider has which order. */
@NullMarked
package org.handcart.delivery;

import org.jspecify.annotations.NullMarked;
