/** Walking through lists that are read by key. */
@NullMarked
package org.handcart.console.paging;

import org.jspecify.annotations.NullMarked;
