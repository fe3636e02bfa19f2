/** Rules of payments: how tenders add up, what can be refunded and to which tender. */
@NullMarked
package org.handcart.payment.domain;

import org.jspecify.annotations.NullMarked;
