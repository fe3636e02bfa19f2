package org.handcart.cod.persistence;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.handcart.cod.Denomination;
import org.handcart.shared.Money;

/** Coins and notes in one column: {@code 50000x3 10000x2}, values in minor units. */
final class DenominationText {

    private DenominationText() {}

    static String write(List<Denomination> denominations) {
        return denominations.stream()
                .map(one -> one.value().minor() + "x" + one.count())
                .collect(Collectors.joining(" "));
    }

    static List<Denomination> read(String text, Currency currency) {
        if (text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split(" "))
                .map(one -> one.split("x", 2))
                .map(one -> new Denomination(Money.ofMinor(Long.parseLong(one[0]), currency), Integer.parseInt(one[1])))
                .toList();
    }
}
