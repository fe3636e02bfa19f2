/** Verbs of goodwill. */
@NullMarked
package org.handcart.goodwill.usecase;

import org.jspecify.annotations.NullMarked;
