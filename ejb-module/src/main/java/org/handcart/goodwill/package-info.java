/** Conductor: money given back, or off the due, without an item. */
@NullMarked
package org.handcart.goodwill;

import org.jspecify.annotations.NullMarked;
