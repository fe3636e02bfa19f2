/** Price lists in PostgreSQL. Nobody imports it. */
@NullMarked
package org.handcart.pricing.persistence;

import org.jspecify.annotations.NullMarked;
