package org.handcart.cod;

import java.time.Instant;
import org.handcart.shared.Money;

/** One side of a journal entry; debits positive. */
public record Posting(String account, String owner, Money amount, Instant at, String description) {}
