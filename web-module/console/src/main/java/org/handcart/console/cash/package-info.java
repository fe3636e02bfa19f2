/** The room of the cash: stores by business day, riders, and counts that wait for a second person. */
@NullMarked
package org.handcart.console.cash;

import org.jspecify.annotations.NullMarked;
