/** Conductor: cancelling part of an order. */
@NullMarked
package org.handcart.cancellation;

import org.jspecify.annotations.NullMarked;
