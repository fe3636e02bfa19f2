/** Verbs of fulfilment. */
@NullMarked
package org.handcart.fulfillment.usecase;

import org.jspecify.annotations.NullMarked;
