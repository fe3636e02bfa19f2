/** The messages rooms: what the broker gave up on. */
@NullMarked
package org.handcart.console.message;

import org.jspecify.annotations.NullMarked;
