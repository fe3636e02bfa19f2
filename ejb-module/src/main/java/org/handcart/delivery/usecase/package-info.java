/** Queries of deliveries. */
@NullMarked
package org.handcart.delivery.usecase;

import org.jspecify.annotations.NullMarked;
