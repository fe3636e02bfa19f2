package org.handcart.checkout.domain;

import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome.Reason;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Amounts that a request brings: of the order's currency, and never below zero. */
final class GivenAmounts {

    private GivenAmounts() {}

    static void check(PlaceCommand command, Refusals refusals) {
        for (int i = 0; i < command.fees().size(); i++) {
            check(command, command.fees().get(i).amount(), "/fees/" + i + "/amount", refusals);
        }
        for (int i = 0; i < command.discounts().size(); i++) {
            check(command, command.discounts().get(i).amount(), "/discounts/" + i + "/amount", refusals);
        }
        check(command, command.expectedTotal(), "/expectedTotal", refusals);
    }

    private static void check(PlaceCommand command, @Nullable Money amount, String pointer, Refusals refusals) {
        if (amount != null && !amount.currency().equals(command.currency())) {
            refusals.add(Reason.CURRENCY_MISMATCH, pointer, "the order is in " + command.currency());
        } else if (amount != null && amount.isNegative()) {
            refusals.add(Reason.NEGATIVE_TOTAL, pointer, "an amount is never below zero");
        }
    }
}
