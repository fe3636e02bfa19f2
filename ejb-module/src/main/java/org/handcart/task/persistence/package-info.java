/** Tasks in PostgreSQL. */
@NullMarked
package org.handcart.task.persistence;

import org.jspecify.annotations.NullMarked;
