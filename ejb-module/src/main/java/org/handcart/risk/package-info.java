/**
 * Ledger: how often, and for how much, the same people, addresses, stores and instruments take orders and money back,
 * and whether that is unusual. It counts deeds, compares them with limits and with a subject's own history, and answers
 * with a score and its reasons. What follows from a score is the conductor's business.
 */
@NullMarked
package org.handcart.risk;

import org.jspecify.annotations.NullMarked;
