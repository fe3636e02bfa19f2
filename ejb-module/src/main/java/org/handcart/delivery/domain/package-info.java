/** Rules of deliveries. */
@NullMarked
package org.handcart.delivery.domain;

import org.jspecify.annotations.NullMarked;
