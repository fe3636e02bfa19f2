package org.handcart.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** D3. */
class UnitSlicesTest {

    @Test
    void slicesALineThatDoesNotDivide() {
        UnitSlices slices = new UnitSlices(inr("77.26"), 3);

        assertThat(slices.value(0, 1)).isEqualTo(inr("25.75"));
        assertThat(slices.value(1, 1)).isEqualTo(inr("25.76"));
        assertThat(slices.value(2, 1)).isEqualTo(inr("25.75"));
        assertThat(slices.value(0, 3)).isEqualTo(inr("77.26"));
    }

    @Test
    void slicesTax() {
        UnitSlices tax = new UnitSlices(inr("5.00"), 3);

        assertThat(List.of(tax.value(0, 1), tax.value(1, 1), tax.value(2, 1)))
                .containsExactly(inr("1.67"), inr("1.66"), inr("1.67"));
    }

    @Test
    void slicesYenAndDinars() {
        UnitSlices yen = new UnitSlices(Money.of("1000", "JPY"), 3);
        UnitSlices dinars = new UnitSlices(Money.of("10.000", "KWD"), 3);

        assertThat(yen.value(0, 1)).isEqualTo(Money.of("333", "JPY"));
        assertThat(yen.value(1, 1)).isEqualTo(Money.of("334", "JPY"));
        assertThat(dinars.value(1, 1)).isEqualTo(Money.of("3.334", "KWD"));
    }

    @Test
    void leavesTheRightDiscountWhenOneOfEightGoes() {
        UnitSlices discount = new UnitSlices(inr("319.20"), 8);

        assertThat(inr("319.20").minus(discount.value(0, 1))).isEqualTo(inr("279.30"));
    }

    @Test
    void refundsFiveOfSixAtWhatWasPaid() {
        assertThat(new UnitSlices(inr("270.00"), 6).value(0, 5)).isEqualTo(inr("225.00"));
    }

    @Test
    void saysHowItCameAbout() {
        assertThat(new UnitSlices(inr("77.26"), 3).derivation(1, 1)).isEqualTo("units 1..2 of 3: 51.51 − 25.75");
    }

    @Test
    void refusesUnitsThatAreNotThere() {
        UnitSlices slices = new UnitSlices(inr("77.26"), 3);

        assertThatIllegalArgumentException().isThrownBy(() -> slices.value(2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> slices.value(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> slices.value(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitSlices(inr("1.00"), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitSlices(inr("-1.00"), 1));
    }

    /** Whatever is cancelled, short or returned, in whatever portions: together it is the total. */
    @Property
    void anyPathAddsUpToTheTotal(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long minor,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 50) Integer> portions) {
        int units = portions.stream().mapToInt(Integer::intValue).sum();
        if (units == 0) {
            return;
        }
        for (String currency : List.of("JPY", "INR", "KWD")) {
            Money total = Money.ofMinor(minor, Currency.getInstance(currency));
            UnitSlices slices = new UnitSlices(total, units);
            Money sum = Money.zero(total.currency());
            int gone = 0;
            for (int portion : portions) {
                Money value = slices.value(gone, portion);
                assertThat(value.isNegative()).isFalse();
                sum = sum.plus(value);
                gone += portion;
            }
            assertThat(sum).isEqualTo(total);
        }
    }

    @Property
    void unitsDifferByAtMostOneMinorUnit(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long minor,
            @ForAll @IntRange(min = 1, max = 60) int units) {
        UnitSlices slices = new UnitSlices(Money.ofMinor(minor, Currency.getInstance("INR")), units);
        for (int k = 0; k < units; k++) {
            assertThat(slices.value(k, 1).minor() - minor / units).isBetween(0L, 1L);
        }
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
