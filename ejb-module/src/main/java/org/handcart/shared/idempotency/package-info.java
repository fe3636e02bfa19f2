/** Idempotency keys (D21). */
@NullMarked
package org.handcart.shared.idempotency;

import org.jspecify.annotations.NullMarked;
