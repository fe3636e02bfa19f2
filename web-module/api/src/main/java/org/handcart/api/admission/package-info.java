/** How many requests that change orders run at once, and in which order the others wait. No thread waits with them. */
@NullMarked
package org.handcart.api.admission;

import org.jspecify.annotations.NullMarked;
