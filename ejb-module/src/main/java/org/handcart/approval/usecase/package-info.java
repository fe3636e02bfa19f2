/** Verbs and queries of approval. */
@NullMarked
package org.handcart.approval.usecase;

import org.jspecify.annotations.NullMarked;
