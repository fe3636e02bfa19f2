/** Rules of promotions. */
@NullMarked
package org.handcart.promotion.domain;

import org.jspecify.annotations.NullMarked;
