/** Verbs of risk. */
@NullMarked
package org.handcart.risk.usecase;

import org.jspecify.annotations.NullMarked;
