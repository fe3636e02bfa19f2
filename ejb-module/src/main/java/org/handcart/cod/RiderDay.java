package org.handcart.cod;

import org.handcart.shared.Money;

/**
 * A rider's cash in a business day: {@code change = floats + collected − handedIn + other}.
 *
 * @param variance what was missing (below zero) or too much, at doors and when bags were counted
 */
public record RiderDay(
        String riderId, Money floats, Money collected, Money handedIn, Money other, Money change, Money variance) {}
