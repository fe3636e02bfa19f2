/** Random money operations by the million, on the real rules and verbs with books in memory. */
@NullMarked
package org.handcart.storm;

import org.jspecify.annotations.NullMarked;
