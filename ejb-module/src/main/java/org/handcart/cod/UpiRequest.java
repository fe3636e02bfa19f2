package org.handcart.cod;

import org.handcart.shared.Money;

/**
 * What a customer's UPI application is asked for at the door.
 *
 * @param link {@code upi://pay?…}, also what a QR code shows
 * @param reference comes back with the money; names the order and the version of its due
 */
public record UpiRequest(String link, Money amount, String reference, String payee) {}
