/** Storage of deliveries. Nobody imports it. */
@NullMarked
package org.handcart.delivery.persistence;

import org.jspecify.annotations.NullMarked;
