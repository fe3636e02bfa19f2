/** Conductor: orders that come from elsewhere, in files. */
@NullMarked
package org.handcart.channel;

import org.jspecify.annotations.NullMarked;
