/** The verb of checkout. */
@NullMarked
package org.handcart.checkout.usecase;

import org.jspecify.annotations.NullMarked;
