/** Cash on delivery: what is due at the door, what was collected, and the double-entry ledger. */
@NullMarked
package org.handcart.cod;

import org.jspecify.annotations.NullMarked;
