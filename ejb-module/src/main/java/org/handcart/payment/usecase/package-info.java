/** Verbs and queries of payments. */
@NullMarked
package org.handcart.payment.usecase;

import org.jspecify.annotations.NullMarked;
