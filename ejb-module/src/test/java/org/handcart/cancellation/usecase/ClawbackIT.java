package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.answered;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.missing;

import java.math.BigDecimal;
import java.util.List;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderId;
import org.handcart.promotion.CancelPolicy;
import org.handcart.promotion.GetChoice;
import org.handcart.promotion.PromotionKind;
import org.handcart.promotion.PromotionTerms;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.shared.json.Json;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D5: what a promotion gives back when a part of the order goes. */
class ClawbackIT {

    private final SpineBench spine = new SpineBench();

    @BeforeEach
    void aStore() {
        spine.stock("TEA", 20).stock("SOAP", 20);
    }

    /** 6 × 50 less "10 % from 300", paid 270; five are given up. */
    @Test
    void keepsTheDiscountOfWhatIsKept() {
        OrderId order = spine.place(tea(DiscountPolicy.KEEP));

        CancellationView done = cancel(order, 5, ReasonCodes.CUSTOMER_REQUEST, false);

        assertThat(done.value()).isEqualTo(inr("225.00"));
        assertThat(done.policy()).isEqualTo(DiscountPolicy.KEEP);
        assertThat(spine.detail(order).row().total()).isEqualTo(inr("45.00"));
    }

    @Test
    void takesTheDiscountBackThatIsNoLongerEarned() {
        OrderId order = spine.place(tea(DiscountPolicy.CLAWBACK));

        CancellationView preview = cancel(order, 5, ReasonCodes.CUSTOMER_REQUEST, true);
        CancellationView done = cancel(order, 5, ReasonCodes.CUSTOMER_REQUEST, false);

        assertThat(preview.value()).isEqualTo(inr("220.00"));
        assertThat(done.value()).isEqualTo(inr("220.00"));
        assertThat(done.policy()).isEqualTo(DiscountPolicy.CLAWBACK);
        assertThat(done.worths()).singleElement().satisfies(worth -> {
            assertThat(worth.keptPrice()).isEqualTo(inr("50.00"));
            assertThat(worth.withheldAfter()).isEqualTo(inr("5.00"));
            assertThat(worth.sentences()).anyMatch(told -> told.startsWith("TEN no longer applies"));
        });
        assertThat(found(order, done)).isEqualTo(done);
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("50.00"));

        assertThat(cancel(order, 1, ReasonCodes.CUSTOMER_REQUEST, false).value())
                .isEqualTo(inr("50.00"));
        assertThat(spine.detail(order).row().total()).isEqualTo(inr("0.00"));
    }

    @Test
    void neverTakesADiscountBackForTheMerchantsFault() {
        OrderId order = spine.place(tea(DiscountPolicy.CLAWBACK));
        assertThat(cancel(order, 5, ReasonCodes.QUALITY, false).value()).isEqualTo(inr("225.00"));

        OrderId shorted = spine.release(spine.place(tea(DiscountPolicy.CLAWBACK)));
        spine.report(shorted, 1, "SHORT", missing(spine.line(shorted, 1), 5));
        assertThat(spine.detail(shorted).row().total()).isEqualTo(inr("45.00"));
    }

    /** Buy 2 get 1: 3 × 60, paid 120. */
    @Test
    void givesNothingBackForTheFreeUnitAndSaysSoBefore() {
        OrderId order = spine.place(soap(DiscountPolicy.CLAWBACK), "120.00");

        CancellationView preview = cancel(order, 1, ReasonCodes.CUSTOMER_REQUEST, true);

        assertThat(preview.value()).isEqualTo(inr("0.00"));
        assertThat(preview.refund()).isEqualTo(inr("0.00"));
        assertThat(preview.worths().get(0).sentences())
                .contains("the refund is 0: what is kept costs as much as was paid for all");

        assertThat(cancel(order, 1, ReasonCodes.CUSTOMER_REQUEST, false).value())
                .isEqualTo(inr("0.00"));
        assertThat(cancel(order, 1, ReasonCodes.CUSTOMER_REQUEST, false).refund())
                .isEqualTo(inr("60.00"));
        CancellationView last = cancel(order, 1, ReasonCodes.CUSTOMER_REQUEST, false);
        assertThat(last.refund()).isEqualTo(inr("60.00"));
        assertThat(last.worths().get(0).withheldReturned()).isEqualTo(inr("20.00"));
        assertThat(spine.detail(order).row().total()).isEqualTo(inr("0.00"));
    }

    @Test
    void paysAnEffectiveThirdForAUnitWhoseDiscountIsKept() {
        OrderId order = spine.place(soap(DiscountPolicy.KEEP), "120.00");

        assertThat(cancel(order, 1, ReasonCodes.CUSTOMER_REQUEST, false).refund())
                .isEqualTo(inr("40.00"));
    }

    @Test
    void takesItBackAlsoOfUnitsThatTheWarehouseStopped() {
        OrderId order = spine.release(spine.place(tea(DiscountPolicy.CLAWBACK)));
        CancellationView asked = cancel(order, 5, ReasonCodes.CUSTOMER_REQUEST, false);

        spine.report(order, 1, "CANCEL", answered(spine.line(order, 1), 5, 0));

        assertThat(found(order, asked).value()).isEqualTo(inr("220.00"));
        assertThat(found(order, asked).policy()).isEqualTo(DiscountPolicy.CLAWBACK);
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("50.00"));
    }

    private static OrderFixture tea(DiscountPolicy policy) {
        return anOrder()
                .discounted("TEA", 6, "50.00", "TEN", "30.00")
                .discount("TEN", "30.00", policy, Json.write(terms("TEN", policy, new BigDecimal("10"), null, null)));
    }

    private static OrderFixture soap(DiscountPolicy policy) {
        return anOrder()
                .discounted("SOAP", 3, "60.00", "THIRD", "60.00")
                .discount("THIRD", "60.00", policy, Json.write(terms("THIRD", policy, null, 2, 1)));
    }

    private static PromotionTerms terms(
            String code, DiscountPolicy policy, BigDecimal percent, Integer buy, Integer get) {
        Money threshold = buy == null ? inr("300.00") : null;
        return new PromotionTerms(
                code,
                buy == null ? PromotionKind.PERCENT : PromotionKind.BUY_X_GET_Y,
                percent,
                null,
                buy,
                get,
                buy == null ? null : GetChoice.values()[0],
                List.of(),
                List.of(),
                threshold,
                null,
                0,
                false,
                CancelPolicy.valueOf(policy.name()));
    }

    private CancellationView cancel(OrderId order, int units, String reason, boolean preview) {
        CancelCommand command = new CancelCommand(
                order,
                List.of(new LineQuantity(spine.line(order, 1), Quantity.of(units))),
                reason,
                null,
                RefundMethod.ORIGINAL,
                false,
                false,
                preview);
        CancelOutcome outcome = spine.bench.in(
                spine.admin, () -> spine.bench.get(CancelPartially.class).cancel(spine.admin, command));
        return outcome.fold(CancelOutcome.Accepted::cancellation, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    private CancellationView found(OrderId order, CancellationView asked) {
        return spine.bench
                .in(
                        spine.admin,
                        () -> spine.bench.get(CancellationQueries.class).find(spine.admin, order, asked.id()))
                .orElseThrow();
    }
}
