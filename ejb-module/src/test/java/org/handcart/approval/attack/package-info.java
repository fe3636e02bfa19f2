/** People who try to get more out than their limits allow. */
@NullMarked
package org.handcart.approval.attack;

import org.jspecify.annotations.NullMarked;
