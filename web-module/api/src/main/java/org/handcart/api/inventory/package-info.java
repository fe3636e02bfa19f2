/** Stock over HTTP. */
@NullMarked
package org.handcart.api.inventory;

import org.jspecify.annotations.NullMarked;
