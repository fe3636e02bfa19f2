/** Price lists. */
@NullMarked
package org.handcart.pricing;

import org.jspecify.annotations.NullMarked;
