package org.handcart.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.NOON;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.order.OrderFixture.tax;

import java.math.BigDecimal;
import java.util.List;
import org.handcart.order.LineTax;
import org.handcart.order.OrderLineId;
import org.handcart.order.SubstituteCommand;
import org.handcart.order.SubstituteMode;
import org.handcart.order.SubstituteOutcome;
import org.handcart.order.SubstitutedOrder;
import org.handcart.order.TaxRule;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;

/** D20: 2 × 60 with a 10 % share, paid 108, and what takes their place. */
class SubstituteTest {

    private static final TaxRule UNTAXED = new TaxRule(true, List.of());

    @Test
    void aDearerOneNeedsConsent() {
        TestOrder order = tea();
        List<Object> before = order.everything();

        SubstituteOutcome outcome = substitute(order, "65.00", SubstituteMode.IF_NOT_DEARER, UNTAXED);

        assertThat(outcome).isEqualTo(new SubstituteOutcome.NeedsConsent(inr("108.00"), inr("118.00")));
        assertThat(order.everything()).isEqualTo(before);
    }

    @Test
    void withConsentTheDiscountIsCarriedOverUpToItsOldShare() {
        TestOrder order = tea();

        SubstitutedOrder done = done(substitute(order, "65.00", SubstituteMode.CONSENTED, UNTAXED));

        assertThat(done.substitute()).isEqualTo(inr("118.00"));
        assertThat(done.worth().value()).isEqualTo(inr("108.00"));
        assertThat(order.total()).isEqualTo(inr("118.00"));
    }

    @Test
    void withoutConsentItCostsWhatTheOriginalDid() {
        TestOrder order = tea();

        assertThat(done(substitute(order, "65.00", SubstituteMode.ABSORBED, UNTAXED))
                        .substitute())
                .isEqualTo(inr("108.00"));
        assertThat(order.total()).isEqualTo(inr("108.00"));
    }

    @Test
    void aCheaperOneIsPaidAtItsOwnPrice() {
        TestOrder order = tea();

        SubstitutedOrder done = done(substitute(order, "50.00", SubstituteMode.IF_NOT_DEARER, UNTAXED));

        assertThat(done.substitute()).isEqualTo(inr("90.00"));
        assertThat(done.original().value()).isEqualTo(inr("108.00"));
        assertThat(order.total()).isEqualTo(inr("90.00"));
        assertThat(order.line(0).shorted()).isEqualTo(2);
        assertThat(order.line(1).picked()).isEqualTo(2);
        assertThat(order.order.quantities()).allMatch(TestOrder::conserves);
    }

    @Test
    void whatIsNotWantedIsShort() {
        TestOrder order = tea();

        SubstitutedOrder done = done(substitute(order, "65.00", SubstituteMode.SHORT, UNTAXED));

        assertThat(done.substitute()).isNull();
        assertThat(order.total()).isEqualTo(inr("0.00"));
        assertThat(order.order.quantities()).hasSize(1);
    }

    @Test
    void taxIsTheSubstitutesOwn() {
        TestOrder order = tea();
        TaxRule eighteen = new TaxRule(true, List.of(new TaxRule.Rate("GST", new BigDecimal("18"))));

        done(substitute(order, "50.00", SubstituteMode.IF_NOT_DEARER, eighteen));

        List<LineTax> taxes = order.order.lines.get(1).taxes();
        assertThat(taxes)
                .singleElement()
                .satisfies(tax -> assertThat(tax.amount()).isEqualTo(inr("13.73")));
    }

    /** 108.00 + 5 % on top = 113.40 was paid; 18 % on top must not make it dearer unasked. */
    @Test
    void aHigherTaxOnTopIsBorneToo() {
        TestOrder order = TestOrder.of(anOrder()
                        .confirmed()
                        .pricedLine("TEA", 2, inr("120.00"), inr("12.00"), tax("GST", "5", false, "5.40")))
                .released();
        TaxRule onTop = new TaxRule(false, List.of(new TaxRule.Rate("GST", new BigDecimal("18"))));

        assertThat(substitute(order, "60.00", SubstituteMode.IF_NOT_DEARER, onTop))
                .isEqualTo(new SubstituteOutcome.NeedsConsent(inr("113.40"), inr("127.44")));
        Money absorbed =
                done(substitute(order, "60.00", SubstituteMode.ABSORBED, onTop)).substitute();

        assertThat(absorbed).isBetween(inr("113.39"), inr("113.40"));
        assertThat(order.total()).isEqualTo(absorbed);
    }

    @Test
    void onlyUnitsInTheWarehouseCanBeReplaced() {
        TestOrder order = tea();
        order.report(order.shipped(0, 1));

        assertThat(substitute(order, "50.00", SubstituteMode.IF_NOT_DEARER, UNTAXED))
                .isInstanceOfSatisfying(
                        SubstituteOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SubstituteOutcome.Reason.NOT_IN_WAREHOUSE));
    }

    private static TestOrder tea() {
        return TestOrder.of(anOrder().confirmed().pricedLine("TEA", 2, inr("120.00"), inr("12.00")))
                .released();
    }

    private static SubstituteOutcome substitute(TestOrder order, String price, SubstituteMode mode, TaxRule taxes) {
        return order.order.substitute(
                new SubstituteCommand(
                        order.order.id(),
                        order.id(0),
                        2,
                        new OrderLineId(Ids.next()),
                        "OTHER",
                        "other tea",
                        true,
                        inr(price),
                        taxes,
                        mode),
                NOON);
    }

    private static SubstitutedOrder done(SubstituteOutcome outcome) {
        return outcome.fold(
                SubstituteOutcome.Substituted::order,
                asks -> {
                    throw new AssertionError(asks.toString());
                },
                refused -> {
                    throw new AssertionError(refused.toString());
                });
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
