package org.handcart.api.cod;

import java.util.List;
import org.handcart.cod.TrialBalance;
import org.handcart.shared.Money;

/** The whole journal by account, debits positive; every one of {@code sums} is zero. */
public record TrialBalanceView(boolean balances, List<Money> sums, List<Line> accounts) {
    /** One account in one currency. */
    public record Line(String account, Money amount) {}

    static TrialBalanceView of(TrialBalance balance) {
        return new TrialBalanceView(
                balance.balances(),
                balance.sums(),
                balance.lines().stream()
                        .map(line -> new Line(line.account(), line.amount()))
                        .toList());
    }
}
