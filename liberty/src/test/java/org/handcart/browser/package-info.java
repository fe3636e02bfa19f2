/** Whole journeys through the console in a real browser. */
@NullMarked
package org.handcart.browser;

import org.jspecify.annotations.NullMarked;
