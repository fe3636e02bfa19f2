/** Stock, reservations and their ledger. */
@NullMarked
package org.handcart.inventory;

import org.jspecify.annotations.NullMarked;
