/** Verbs and queries of cancellation. */
@NullMarked
package org.handcart.cancellation.usecase;

import org.jspecify.annotations.NullMarked;
