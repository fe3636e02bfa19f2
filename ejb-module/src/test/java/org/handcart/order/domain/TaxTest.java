package org.handcart.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.order.OrderFixture.tax;

import java.util.ArrayList;
import java.util.List;
import org.handcart.order.TaxWorth;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;

/** D6: tax goes back as it was stored, component by component, never by today's rate. */
class TaxTest {

    @Test
    void taxOnTopGoesBackInSlicesOfWhatWasStored() {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().taxedLine("A", 3, "100.00", tax("GST", "5", false, "5.00")));
        assertThat(order.total()).isEqualTo(inr("105.00"));

        List<UnitsWorth> worths = oneByOne(order, 3);

        assertThat(worths).extracting(UnitsWorth::tax).containsExactly(inr("1.67"), inr("1.66"), inr("1.67"));
        assertThat(worths).extracting(UnitsWorth::net).containsExactly(inr("33.33"), inr("33.34"), inr("33.33"));
        assertThat(worths).extracting(UnitsWorth::value).containsExactly(inr("35.00"), inr("35.00"), inr("35.00"));
        assertThat(order.total()).isEqualTo(inr("0.00"));
    }

    @Test
    void includedTaxIsToldApart() {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().taxedLine("A", 1, "105.00", tax("GST", "5", true, "5.00")));

        UnitsWorth worth = oneByOne(order, 1).get(0);

        assertThat(worth.value()).isEqualTo(inr("105.00"));
        assertThat(worth.net()).isEqualTo(inr("100.00"));
        assertThat(worth.tax()).isEqualTo(inr("5.00"));
    }

    @Test
    void everyComponentAddsUpToItself() {
        TestOrder order = TestOrder.of(anOrder()
                .confirmed()
                .taxedLine("A", 7, "99.99", tax("CGST", "2.5", false, "2.51"), tax("SGST", "2.5", false, "2.50")));

        List<UnitsWorth> worths = oneByOne(order, 7);

        assertThat(worths.stream().map(worth -> amount(worth, 0)).reduce(Money::plus))
                .contains(inr("2.51"));
        assertThat(worths.stream().map(worth -> amount(worth, 1)).reduce(Money::plus))
                .contains(inr("2.50"));
        assertThat(worths.get(0).sentences())
                .contains(
                        "CGST 2.5 % on top, 2.51: units 0..1 of 7: 0.36 − 0.00",
                        "without tax 99.99: units 0..1 of 7: 14.28 − 0.00");
    }

    private static Money amount(UnitsWorth worth, int component) {
        TaxWorth tax = worth.taxes().get(component);
        return tax.amount();
    }

    private static List<UnitsWorth> oneByOne(TestOrder order, int units) {
        List<UnitsWorth> worths = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            worths.add(order.cancel(0, 1).lines().get(0).worth());
        }
        return worths;
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
