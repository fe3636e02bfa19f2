package org.handcart.payment;

import java.util.List;

/** How an order is paid, and everything that happened to that. References of gateways are masked. */
public record OrderPayments(
        List<TenderDetail> tenders, List<PaymentTransaction> transactions, List<RefundDetail> refunds) {}
