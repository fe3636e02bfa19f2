package org.handcart.payment.domain;

import java.util.ArrayList;
import java.util.List;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.shared.Allocation;
import org.handcart.shared.Money;

/** How a refund is spread over the tenders of an order (D11). */
public enum RefundSpread {
    /** What was consumed last is given back first. */
    LAST_FIRST {
        @Override
        List<Money> spread(List<Money> available, Money amount) {
            Money[] shares = new Money[available.size()];
            Money left = amount;
            for (int i = shares.length - 1; i >= 0; i--) {
                shares[i] = left.min(available.get(i));
                left = left.minus(shares[i]);
            }
            return List.of(shares);
        }
    },
    /** By largest remainder over what each can still give (D2). */
    PROPORTIONAL {
        @Override
        List<Money> spread(List<Money> available, Money amount) {
            return Allocation.split(amount, available.stream().map(Money::minor).toList());
        }
    };

    /**
     * @param available what each tender can still give back, in the order of consumption, none negative
     * @param amount above zero
     * @return a share for each, never more than available, adding up to the amount
     * @throws RefundExceedsCaptured when the sum of what is available is less (D10)
     */
    public List<Money> over(List<Money> available, Money amount) {
        Money sum = available.stream().reduce(Money.zero(amount.currency()), Money::plus);
        if (amount.compareTo(sum) > 0) {
            throw new RefundExceedsCaptured(sum);
        }
        return new ArrayList<>(spread(available, amount));
    }

    abstract List<Money> spread(List<Money> available, Money amount);
}
