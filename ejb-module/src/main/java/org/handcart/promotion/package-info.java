/** Ledger: promotions, and what they take off a basket. */
@NullMarked
package org.handcart.promotion;

import org.jspecify.annotations.NullMarked;
