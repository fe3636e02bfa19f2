/** Limits, rates, approvals and spendings in PostgreSQL. */
@NullMarked
package org.handcart.approval.persistence;

import org.jspecify.annotations.NullMarked;
