/** Limits, booked rates, and how sums are compared with them. */
@NullMarked
package org.handcart.approval.domain;

import org.jspecify.annotations.NullMarked;
