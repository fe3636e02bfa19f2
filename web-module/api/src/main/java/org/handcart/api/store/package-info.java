/** Stores over HTTP. */
@NullMarked
package org.handcart.api.store;

import org.jspecify.annotations.NullMarked;
