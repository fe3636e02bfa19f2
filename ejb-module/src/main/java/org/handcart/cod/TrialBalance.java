package org.handcart.cod;

import java.util.List;
import org.handcart.shared.Money;

/** The whole journal summed by account; {@code sums} has one amount for each currency, and each is zero (I4). */
public record TrialBalance(List<Line> lines, List<Money> sums) {

    public TrialBalance {
        lines = List.copyOf(lines);
        sums = List.copyOf(sums);
    }

    public boolean balances() {
        return sums.stream().allMatch(Money::isZero);
    }

    /** One account in one currency, debits less credits. */
    public record Line(String account, Money amount) {}
}
