/** Goodwill in the database. */
@NullMarked
package org.handcart.goodwill.persistence;

import org.jspecify.annotations.NullMarked;
