/** Conductor: from packed goods to collected cash. */
@NullMarked
package org.handcart.dispatch;

import org.jspecify.annotations.NullMarked;
