/** Dead letters over HTTP: read, mend, redrive, discard. */
@NullMarked
package org.handcart.api.message;

import org.jspecify.annotations.NullMarked;
