/** Stores and their rules. */
@NullMarked
package org.handcart.store;

import org.jspecify.annotations.NullMarked;
