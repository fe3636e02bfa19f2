package org.handcart.payment.domain;

/** The gateways this installation can speak to. */
public interface Gateways {

    /** @throws IllegalStateException when there is no adapter for it, which is an error in the installation */
    PaymentGateway of(Gateway gateway);
}
