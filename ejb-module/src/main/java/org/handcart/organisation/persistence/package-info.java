/** Accounts and tokens in PostgreSQL. Nobody imports it. */
@NullMarked
package org.handcart.organisation.persistence;

import org.jspecify.annotations.NullMarked;
