/** Payments of an order, refunds that people pay out, store credit. */
@NullMarked
package org.handcart.api.payment;

import org.jspecify.annotations.NullMarked;
