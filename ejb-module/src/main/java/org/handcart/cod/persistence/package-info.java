/** Storage of receivables, collections and the journal. Nobody imports it. */
@NullMarked
package org.handcart.cod.persistence;

import org.jspecify.annotations.NullMarked;
