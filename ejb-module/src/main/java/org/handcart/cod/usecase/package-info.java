/** Verbs and queries of cash on delivery. */
@NullMarked
package org.handcart.cod.usecase;

import org.jspecify.annotations.NullMarked;
