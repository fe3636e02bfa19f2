/** Conductor: placing an order. */
@NullMarked
package org.handcart.checkout;

import org.jspecify.annotations.NullMarked;
