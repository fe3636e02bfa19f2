/** Stores in PostgreSQL. Nobody imports it. */
@NullMarked
package org.handcart.store.persistence;

import org.jspecify.annotations.NullMarked;
