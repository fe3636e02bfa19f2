package org.handcart.order.domain;

import java.util.Currency;
import java.util.List;
import org.handcart.order.FeeWorth;
import org.handcart.shared.Money;

/** The fees of one order together (D7). */
record Fees(List<OrderFee> all, Currency currency) {

    /** Which fees go back, decided but not carried out. */
    Return comeBack(OrderFee.Departure departure) {
        return new Return(
                all.stream().map(fee -> new Part(fee, fee.worth(departure))).toList(), currency);
    }

    Return nothing() {
        return new Return(List.of(), currency);
    }

    /** What the customer still owes of the fees. */
    Money remaining() {
        Money sum = Money.zero(currency);
        for (OrderFee fee : all) {
            sum = sum.plus(fee.remaining());
        }
        return sum;
    }

    /** One fee's part of a return; zero for one that stays. */
    record Part(OrderFee fee, FeeWorth worth) {}

    /** A decided return. */
    record Return(List<Part> parts, Currency currency) {

        Money amount() {
            Money sum = Money.zero(currency);
            for (Part part : parts) {
                sum = sum.plus(part.worth().returned());
            }
            return sum;
        }

        List<FeeWorth> worths() {
            return parts.stream().map(Part::worth).toList();
        }

        void carryOut() {
            parts.forEach(part -> part.fee().giveBack(part.worth().returned()));
        }
    }
}
