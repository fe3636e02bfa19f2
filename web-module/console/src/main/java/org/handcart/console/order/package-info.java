/** The orders rooms: list, detail, partial cancellation. */
@NullMarked
package org.handcart.console.order;

import org.jspecify.annotations.NullMarked;
