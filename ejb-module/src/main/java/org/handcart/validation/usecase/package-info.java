/** Verbs and queries of validation. */
@NullMarked
package org.handcart.validation.usecase;

import org.jspecify.annotations.NullMarked;
