package org.handcart.api.approval;

import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import org.handcart.api.problem.Problem;
import org.handcart.shared.Conflict;
import org.handcart.shared.Role;

/** Parts of addresses; what is none of them is 404. */
final class Paths {
    private Paths() {}

    static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name) && role != Role.SYSTEM)
                .findAny()
                .orElseThrow(Problem::notFound);
    }

    static Currency currency(String code) {
        return Optional.of(code)
                .filter(given -> given.matches("[A-Z]{3}"))
                .flatMap(given -> Currency.getAvailableCurrencies().stream()
                        .filter(currency -> currency.getCurrencyCode().equals(given))
                        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                        .findAny())
                .orElseThrow(Problem::notFound);
    }

    /** @throws Conflict for one that can never have been */
    static int version(long given) {
        if (given < 0 || given >= Integer.MAX_VALUE) {
            throw Conflict.staleVersion(0);
        }
        return (int) given;
    }
}
