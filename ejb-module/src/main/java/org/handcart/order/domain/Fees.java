package org.handcart.order.domain;

import java.util.Currency;
import java.util.List;
import org.handcart.shared.Money;

/** The fees of one order together (D7). */
record Fees(List<OrderFee> all, Currency currency) {

    /** Which fees go back, decided but not carried out. */
    Return comeBack(OrderFee.Departure departure) {
        List<Part> parts = all.stream()
                .map(fee -> new Part(fee, fee.comesBack(departure)))
                .filter(part -> part.amount().isPositive())
                .toList();
        Money sum = Money.zero(currency);
        for (Part part : parts) {
            sum = sum.plus(part.amount());
        }
        return new Return(parts, sum);
    }

    Return nothing() {
        return new Return(List.of(), Money.zero(currency));
    }

    /** What the customer still owes of the fees. */
    Money remaining() {
        Money sum = Money.zero(currency);
        for (OrderFee fee : all) {
            sum = sum.plus(fee.remaining());
        }
        return sum;
    }

    /** One fee's part of a return. */
    record Part(OrderFee fee, Money amount) {}

    /** A decided return. */
    record Return(List<Part> parts, Money amount) {

        void carryOut() {
            parts.forEach(part -> part.fee().giveBack(part.amount()));
        }
    }
}
