/** Verbs and queries of prices. */
@NullMarked
package org.handcart.pricing.usecase;

import org.jspecify.annotations.NullMarked;
