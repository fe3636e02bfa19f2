/** Conductor: delivered goods come back; money at once, stock after inspection (D24). */
@NullMarked
package org.handcart.returns;

import org.jspecify.annotations.NullMarked;
