/** Storage of cancellations. Nobody imports it. */
@NullMarked
package org.handcart.cancellation.persistence;

import org.jspecify.annotations.NullMarked;
