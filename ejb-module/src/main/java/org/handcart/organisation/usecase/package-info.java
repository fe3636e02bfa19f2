/** Verbs before an organisation is known: signing in, refreshing, listing organisations. */
@NullMarked
package org.handcart.organisation.usecase;

import org.jspecify.annotations.NullMarked;
