/** Verbs and queries of orders. */
@NullMarked
package org.handcart.order.usecase;

import org.jspecify.annotations.NullMarked;
