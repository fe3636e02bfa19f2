package org.handcart.api.cod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.handcart.api.json.Amounts;
import org.handcart.api.json.CurrencyCode;
import org.handcart.api.json.DecimalAmount;
import org.handcart.api.json.Faults;
import org.handcart.cod.CountedCash;
import org.handcart.cod.Denomination;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Cash that was counted: the total, and how many of which coins and notes make it. */
public record CountedRequest(
        @NotNull @DecimalAmount String amount,
        @NotNull @CurrencyCode String currency,

        @NotNull @Size(max = 40) List<@NotNull @Valid Piece> denominations) {
    /** So many coins or notes of one value. */
    public record Piece(
            @NotNull @DecimalAmount String value,

            @NotNull @Min(1) @Max(1_000_000) Integer count) {}

    /** @throws org.handcart.api.problem.Problem 422 when the currency is unknown or cannot hold an amount */
    CountedCash counted(String pointer) {
        Amounts amounts = Amounts.in(currency, pointer + "/currency");
        Money total = amounts.of(amount, pointer + "/amount");
        List<Denomination> made = new ArrayList<>();
        Faults faults = new Faults();
        for (int i = 0; i < denominations.size(); i++) {
            Piece piece = denominations.get(i);
            String place = pointer + "/denominations/" + i + "/value";
            Money value = amounts.of(piece.value(), place);
            if (value != null && value.isZero()) {
                faults.add(place, "must be above zero");
            } else if (value != null) {
                made.add(new Denomination(value, piece.count()));
            }
        }
        amounts.refuse();
        faults.refuse();
        return new CountedCash(known(total), made);
    }

    private static Money known(@Nullable Money total) {
        if (total == null) {
            throw new IllegalStateException("an amount that is present and exact makes money");
        }
        return total;
    }
}
