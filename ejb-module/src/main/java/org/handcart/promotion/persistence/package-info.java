/** Storage of promotions. Nobody imports it. */
@NullMarked
package org.handcart.promotion.persistence;

import org.jspecify.annotations.NullMarked;
