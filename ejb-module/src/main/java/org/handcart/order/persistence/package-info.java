/** Storage of orders. Nobody imports it. */
@NullMarked
package org.handcart.order.persistence;

import org.jspecify.annotations.NullMarked;
