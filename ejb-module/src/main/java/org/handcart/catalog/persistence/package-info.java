/** Products in PostgreSQL. Nobody imports it. */
@NullMarked
package org.handcart.catalog.persistence;

import org.jspecify.annotations.NullMarked;
