/** Taxes, fees and prices over HTTP. */
@NullMarked
package org.handcart.api.pricing;

import org.jspecify.annotations.NullMarked;
