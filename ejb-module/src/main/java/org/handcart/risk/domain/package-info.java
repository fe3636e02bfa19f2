/** How counts become a score. */
@NullMarked
package org.handcart.risk.domain;

import org.jspecify.annotations.NullMarked;
