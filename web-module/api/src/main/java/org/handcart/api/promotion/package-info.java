/** Promotions over HTTP. */
@NullMarked
package org.handcart.api.promotion;

import org.jspecify.annotations.NullMarked;
