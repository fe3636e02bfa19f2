/** Rules of cash on delivery: rounding, the due and how it moves, the journal. Knows no other context's rules. */
@NullMarked
package org.handcart.cod.domain;

import org.jspecify.annotations.NullMarked;
