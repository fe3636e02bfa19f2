/** Verbs and queries of stock. */
@NullMarked
package org.handcart.inventory.usecase;

import org.jspecify.annotations.NullMarked;
