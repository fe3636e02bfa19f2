/** Verbs and queries of the catalogue. */
@NullMarked
package org.handcart.catalog.usecase;

import org.jspecify.annotations.NullMarked;
