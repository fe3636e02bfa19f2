package org.handcart.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/**
 * What one unit of a currency is worth in the currency the organisation keeps its books in, as somebody booked it. Every
 * rate of an organisation has the same base.
 *
 * @param rate positive, at most 12 digits behind the point
 */
public record ExchangeRate(
        Currency currency, Currency base, BigDecimal rate, int version, String bookedBy, Instant bookedAt) {}
