/** Payments of an order, refunds that people pay out, store credit; gateway accounts, and what the gateways told. */
@NullMarked
package org.handcart.api.payment;

import org.jspecify.annotations.NullMarked;
