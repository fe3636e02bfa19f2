/** Verbs and queries of returns. */
@NullMarked
package org.handcart.returns.usecase;

import org.jspecify.annotations.NullMarked;
