package org.handcart.cod;

import java.time.LocalDate;
import org.handcart.shared.Money;

/** What was missing (below zero) or too much of a rider in a business day. */
public record VarianceTrend(String riderId, LocalDate date, Money variance) {}
