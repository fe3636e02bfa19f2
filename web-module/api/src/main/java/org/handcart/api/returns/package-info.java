/** Goods that come back, over HTTP. */
@NullMarked
package org.handcart.api.returns;

import org.jspecify.annotations.NullMarked;
