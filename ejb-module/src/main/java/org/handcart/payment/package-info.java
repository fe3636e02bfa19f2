/** Tenders, charges and refunds. */
@NullMarked
package org.handcart.payment;

import org.jspecify.annotations.NullMarked;
