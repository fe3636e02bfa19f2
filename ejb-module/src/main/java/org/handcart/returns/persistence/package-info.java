/** Returns in PostgreSQL. */
@NullMarked
package org.handcart.returns.persistence;

import org.jspecify.annotations.NullMarked;
