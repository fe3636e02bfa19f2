package org.handcart.cancellation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Currency;
import org.handcart.shared.Money;

/** What a cancellation took off the order, and what became of it: less to collect, or money back (D8). */
@Embeddable
class Worth {

    private String currency;

    @Column(name = "value_minor")
    private long valueMinor;

    @Column(name = "cod_reduction_minor")
    private long codReductionMinor;

    @Column(name = "refund_minor")
    private long refundMinor;

    @SuppressWarnings("NullAway.Init")
    protected Worth() {}

    Worth(Currency currency) {
        this.currency = currency.getCurrencyCode();
    }

    /** Units left. */
    void add(Money value) {
        valueMinor = value().plus(value).minor();
    }

    void settled(Money fees, Money codReduction, Money refund) {
        add(fees);
        codReductionMinor = codReduction().plus(codReduction).minor();
        refundMinor = refund().plus(refund).minor();
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    Money value() {
        return new Money(valueMinor, currency());
    }

    Money codReduction() {
        return new Money(codReductionMinor, currency());
    }

    Money refund() {
        return new Money(refundMinor, currency());
    }
}
