/** Verbs and queries of promotions. */
@NullMarked
package org.handcart.promotion.usecase;

import org.jspecify.annotations.NullMarked;
