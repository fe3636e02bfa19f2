package org.handcart.payment;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a part is paid; the one without an amount takes the rest.
 *
 * @param paymentToken what the shop's front end got from the gateway for the customer's card or payment; opaque to us
 */
public record TenderRequest(
        String type, @Nullable Money amount, @Nullable String paymentToken) {

    public TenderRequest(String type, @Nullable Money amount) {
        this(type, amount, null);
    }
}
