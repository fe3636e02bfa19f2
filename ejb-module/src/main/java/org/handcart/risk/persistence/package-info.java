/** Counts, rules and assessments in PostgreSQL. Nobody imports it. */
@NullMarked
package org.handcart.risk.persistence;

import org.jspecify.annotations.NullMarked;
