package org.handcart.approval.domain;

import java.util.Currency;
import java.util.Optional;
import org.handcart.approval.ApprovalLimit;
import org.handcart.shared.Money;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a role an organisation has decided nothing for. Amounts are of the order's own currency, and only of
 * currencies with two digits: none of those is worth much more than a dollar. 500 of one with three would be more than
 * twice what it is meant to be, 500 of one with none a few coins; there everything waits until somebody decides.
 */
public final class BuiltInLimits {

    private static final int DIGITS = 2;

    private BuiltInLimits() {}

    /** Empty where nothing can be said. */
    public static Optional<ApprovalLimit> of(Role role, Currency currency) {
        return switch (role) {
            case SYSTEM_ADMIN, SYSTEM -> Optional.of(limit(role, currency, null, null, null, null));
            case CUSTOMER_SERVICE_AGENT -> inTwoDigits(role, currency, 500, 500, 2_000, 500);
            case SUPERVISOR, STORE_MANAGER -> inTwoDigits(role, currency, 5_000, 5_000, 20_000, 5_000);
            case PARTNER_API -> inTwoDigits(role, currency, 5_000, 5_000, 50_000, 5_000);
            case REGIONAL_MANAGER -> inTwoDigits(role, currency, 50_000, 50_000, 200_000, 50_000);
            case STORE_STAFF, CASHIER, DELIVERY_PARTNER -> {
                Money nothing = Money.zero(currency);
                yield Optional.of(limit(role, currency, nothing, nothing, nothing, nothing));
            }
        };
    }

    private static Optional<ApprovalLimit> inTwoDigits(
            Role role, Currency currency, long perRefund, long perOrder, long perAgentDay, long perCustomerDay) {
        return currency.getDefaultFractionDigits() != DIGITS
                ? Optional.empty()
                : Optional.of(limit(
                        role,
                        currency,
                        units(perRefund, currency),
                        units(perOrder, currency),
                        units(perAgentDay, currency),
                        units(perCustomerDay, currency)));
    }

    private static Money units(long whole, Currency currency) {
        return Money.of(Long.toString(whole), currency.getCurrencyCode());
    }

    private static ApprovalLimit limit(
            Role role,
            Currency currency,
            @Nullable Money perRefund,
            @Nullable Money perOrder,
            @Nullable Money perAgentDay,
            @Nullable Money perCustomerDay) {
        return new ApprovalLimit(role, currency, perRefund, perOrder, perAgentDay, perCustomerDay, 0, null, null);
    }
}
