package org.handcart.order.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.order.OrderFixture.tax;

import java.util.Currency;
import java.util.List;
import org.handcart.order.AcceptedOrder;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.LineDetail;
import org.handcart.order.LineDiscount;
import org.handcart.order.LineQuantity;
import org.handcart.order.NewDiscount;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderFixture;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReducedOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.testing.Bench;
import org.handcart.testing.StatementCount;
import org.junit.jupiter.api.Test;

class FrozenLineMoneyIT {

    private final Bench bench = new Bench();
    private final Actor actor = Actor.system(bench.newOrganisation(), "test", "c-1");

    @Test
    void keepsTaxByComponentInsideThePriceAndOnTop() {
        OrderDetail order = find(accept(anOrder()
                .confirmed()
                .taxedLine("milk", 3, "105.00", tax("CGST", "2.5", true, "2.50"), tax("SGST", "2.5", true, "2.50"))
                .taxedLine("soap", 1, "100.00", tax("VAT", "20", false, "20.00"))));

        LineDetail inclusive = order.lines().get(0);
        assertThat(inclusive.total()).isEqualTo(inr("105.00"));
        assertThat(inclusive.net()).isEqualTo(inr("100.00"));
        assertThat(inclusive.tax()).isEqualTo(inr("5.00"));
        assertThat(inclusive.taxes())
                .containsExactly(tax("CGST", "2.5", true, "2.50"), tax("SGST", "2.5", true, "2.50"));
        LineDetail exclusive = order.lines().get(1);
        assertThat(exclusive.total()).isEqualTo(inr("120.00"));
        assertThat(exclusive.net()).isEqualTo(inr("100.00"));
        assertThat(exclusive.taxes()).containsExactly(tax("VAT", "20", false, "20.00"));
        assertThat(order.tax()).isEqualTo(inr("25.00"));
        assertThat(order.row().total()).isEqualTo(inr("225.00"));
    }

    @Test
    void cancellingEveryUnitGivesBackTotalsNotNets() {
        AcceptedOrder accepted =
                accept(anOrder().confirmed().taxedLine("soap", 3, "100.00", tax("VAT", "18", false, "18.00")));

        ReducedOrder reduced = bench.in(
                actor,
                () -> bench.get(ReduceLines.class)
                        .reduce(
                                actor,
                                new ReduceCommand(
                                        accepted.id(),
                                        List.of(new LineQuantity(
                                                accepted.lines().get(0), Quantity.of(3))),
                                        "CUSTOMER_REQUEST",
                                        false,
                                        false,
                                        false))
                        .fold(done -> done.order(), refused -> {
                            throw new AssertionError(refused.toString());
                        }));

        assertThat(reduced.value()).isEqualTo(inr("118.00"));
        assertThat(reduced.totalNow()).isEqualTo(inr("0.00"));
    }

    @Test
    void keepsDiscountsWithTheirSharesPolicyAndTerms() {
        AcceptedOrder accepted = accept(anOrder()
                .confirmed()
                .line("milk", 3, "77.26", "22.73")
                .discount("TEN", "22.73", DiscountPolicy.CLAWBACK, "{\"percent\":10}"));

        OrderDetail order = find(accepted);

        assertThat(order.lines().get(0).discounts()).containsExactly(new LineDiscount("LESS", inr("22.73")));
        assertThat(order.lines().get(0).net()).isEqualTo(inr("77.26"));
        assertThat(bench.in(
                        actor,
                        () -> bench.get(OrderQueries.class)
                                .discounts(actor, accepted.id(), Currency.getInstance("INR"))))
                .containsExactly(new NewDiscount("TEN", inr("22.73"), DiscountPolicy.CLAWBACK, "{\"percent\":10}"));
    }

    @Test
    void readsAPlainOrderWithThreeStatementsAndOneWithTaxWithFour() {
        AcceptedOrder plain = accept(anOrder().confirmed().line("milk", 3, "360.00"));
        AcceptedOrder taxed =
                accept(anOrder().confirmed().taxedLine("soap", 1, "100.00", tax("VAT", "18", false, "18.00")));

        // The first statement of each is the organisation of the transaction.
        assertThat(StatementCount.of(bench, () -> find(plain))).hasSize(1 + 3);
        assertThat(StatementCount.of(bench, () -> find(taxed))).hasSize(1 + 4);
    }

    private AcceptedOrder accept(OrderFixture order) {
        return bench.in(actor, () -> bench.get(AcceptOrder.class).accept(actor, order.build()));
    }

    private OrderDetail find(AcceptedOrder order) {
        return bench.in(
                        actor,
                        () -> bench.get(OrderQueries.class)
                                .find(actor, order.id().toString()))
                .orElseThrow();
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
