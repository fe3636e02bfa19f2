/** Storage of tenders and refunds. Nobody imports it. */
@NullMarked
package org.handcart.payment.persistence;

import org.jspecify.annotations.NullMarked;
