/** Orders: what was bought, unit by unit, and what became of it. Knows no warehouse, no cash and no payment. */
@NullMarked
package org.handcart.order;

import org.jspecify.annotations.NullMarked;
