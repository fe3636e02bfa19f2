/** Verbs and queries of stores. */
@NullMarked
package org.handcart.store.usecase;

import org.jspecify.annotations.NullMarked;
