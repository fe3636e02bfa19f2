/** Stock in PostgreSQL: set-based statements, no entities. Nobody imports it. */
@NullMarked
package org.handcart.inventory.persistence;

import org.jspecify.annotations.NullMarked;
