/** The start page. */
@NullMarked
package org.handcart.console.start;

import org.jspecify.annotations.NullMarked;
