/** Cancellations over HTTP. */
@NullMarked
package org.handcart.api.cancellation;

import org.jspecify.annotations.NullMarked;
