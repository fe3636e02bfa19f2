/** Conductor: the warehouse, out and back. */
@NullMarked
package org.handcart.fulfillment;

import org.jspecify.annotations.NullMarked;
