/** Rules in PostgreSQL. Nobody imports it. */
@NullMarked
package org.handcart.validation.persistence;

import org.jspecify.annotations.NullMarked;
