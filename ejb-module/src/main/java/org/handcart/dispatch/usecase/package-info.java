/** Verbs of dispatch. */
@NullMarked
package org.handcart.dispatch.usecase;

import org.jspecify.annotations.NullMarked;
