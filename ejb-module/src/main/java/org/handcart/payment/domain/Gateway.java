package org.handcart.payment.domain;

/** The payment gateways Handcart speaks to. */
public enum Gateway {
    STRIPE,
    ADYEN,
    PAYPAL,
    RAZORPAY,
    /** Moves no money; its amounts provoke every outcome. */
    SIMULATOR
}
