package org.handcart.fulfillment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.shipped;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.handcart.cancellation.RefundMethod;
import org.handcart.fulfillment.ConsentOutcome;
import org.handcart.fulfillment.SubstitutionId;
import org.handcart.fulfillment.SubstitutionStatus;
import org.handcart.fulfillment.SubstitutionView;
import org.handcart.fulfillment.WarehouseLine;
import org.handcart.order.BundleMode;
import org.handcart.order.LineQuantity;
import org.handcart.order.Milestone;
import org.handcart.order.OrderId;
import org.handcart.order.OrderPolicy;
import org.handcart.order.usecase.AdvanceOrder;
import org.handcart.order.usecase.SetOrderPolicy;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.usecase.SetPrices;
import org.handcart.returns.ReturnCommand;
import org.handcart.returns.ReturnOutcome;
import org.handcart.returns.ReturnReason;
import org.handcart.returns.usecase.TakeReturn;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.shared.outbox.Queues;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D20 on a real database: 2 × 60 with a 10 % share, paid 108; the warehouse picks something else. */
class SubstitutionIT {

    private final SpineBench spine = new SpineBench();

    @BeforeEach
    void aStore() {
        spine.stock("TEA", 10).stock("DEAR", 10).stock("CHEAP", 10);
        price("DEAR", "65.00");
        price("CHEAP", "50.00");
    }

    @Test
    void aCheaperOneIsTakenAtOnceAndTheDifferenceGoesBack() {
        OrderId order = order("108.00");

        assertThat(substitute(order, "CHEAP", 2)).isEqualTo("APPLIED");

        SubstitutionView done = only(order);
        assertThat(done.status()).isEqualTo(SubstitutionStatus.MATCHED);
        assertThat(done.substitute()).isEqualTo(inr("90.00"));
        assertThat(spine.detail(order).row().total()).isEqualTo(inr("90.00"));
        assertThat(refunds(order)).containsExactly("1800");
        assertThat(spine.units(order, 1).shorted()).isEqualTo(2);
        assertThat(spine.units(order, 2).picked()).isEqualTo(2);
        assertThat(spine.line(order, 2)).isEqualTo(done.substituteLine());
        assertThat(List.of(spine.stock("TEA").onHand(), spine.stock("TEA").reserved()))
                .containsExactly(8, 0);
        assertThat(spine.stock("CHEAP").reserved()).isEqualTo(2);
        assertThat(spine.messages(order, Queues.WMS_RELEASES)).containsExactly("wms.release.v1", "wms.substitution.v1");

        spine.report(order, 2, "SHIP", shipped(spine.line(order, 2), 2));
        assertThat(spine.stock("CHEAP").onHand()).isEqualTo(8);
        assertThat(spine.units(order, 2).out()).isEqualTo(2);
    }

    @Test
    void aDearerOneWaitsForTheCustomersWord() {
        OrderId order = order("0.00");
        int version = spine.detail(order).codVersion();

        assertThat(substitute(order, "DEAR", 2)).isEqualTo("APPLIED");

        SubstitutionView asked = only(order);
        assertThat(asked.status()).isEqualTo(SubstitutionStatus.PENDING);
        assertThat(asked.substitute()).isEqualTo(inr("118.00"));
        assertThat(asked.expiresAt()).isEqualTo(spine.now().plusSeconds(90));
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("108.00"));
        assertThat(spine.stock("DEAR").reserved()).isEqualTo(2);
        assertThat(spine.events(order, "fulfillment.substitution")).hasSize(1);

        assertThat(decided(order, asked, true).status()).isEqualTo(SubstitutionStatus.CONSENTED);

        assertThat(spine.detail(order).codDue()).isEqualTo(inr("118.00"));
        assertThat(spine.detail(order).codVersion()).isEqualTo(version + 1);
        assertThat(refusal(order, asked)).isEqualTo(ConsentOutcome.Reason.ALREADY_DECIDED);
        assertThat(returned(order)).isEqualTo(inr("59.00"));
    }

    @Test
    void withoutAWordInTimeTheMerchantBearsTheDifference() {
        OrderId order = order("0.00");
        substitute(order, "DEAR", 2);
        spine.clock.forward(Duration.ofSeconds(89));
        assertThat(expire()).isZero();

        spine.clock.forward(Duration.ofSeconds(1));
        assertThat(refusal(order, only(order))).isEqualTo(ConsentOutcome.Reason.ALREADY_DECIDED);
        assertThat(expire()).isEqualTo(1);

        assertThat(only(order).status()).isEqualTo(SubstitutionStatus.ABSORBED);
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("108.00"));
        assertThat(spine.units(order, 2).picked()).isEqualTo(2);
    }

    @Test
    void aStoreMayRatherFallShort() {
        policy(90, OrderPolicy.WithoutConsent.SHORT);
        OrderId order = order("0.00");
        substitute(order, "DEAR", 2);

        assertThat(decided(order, only(order), false).status()).isEqualTo(SubstitutionStatus.SHORTED);

        assertThat(spine.detail(order).codDue()).isEqualTo(inr("0.00"));
        assertThat(spine.detail(order).lines()).hasSize(1);
        assertThat(spine.stock("DEAR").reserved()).isZero();
        assertThat(spine.stock("DEAR").onHand()).isEqualTo(10);
    }

    @Test
    void aChargeThatWasAgreedToNeverRises() {
        OrderId order = order("108.00");

        substitute(order, "DEAR", 2);

        assertThat(only(order).status()).isEqualTo(SubstitutionStatus.ABSORBED);
        assertThat(only(order).substitute()).isEqualTo(inr("108.00"));
        assertThat(refunds(order)).isEmpty();
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("0.00"));
    }

    @Test
    void anAnswerComesTooLateForUnitsThatWentMeanwhile() {
        OrderId order = order("0.00");
        substitute(order, "DEAR", 2);
        spine.report(order, 2, "SHIP", shipped(spine.line(order, 1), 2));

        assertThat(decided(order, only(order), true).status()).isEqualTo(SubstitutionStatus.VOID);

        assertThat(spine.detail(order).codDue()).isEqualTo(inr("108.00"));
        assertThat(spine.stock("DEAR").reserved()).isZero();
    }

    @Test
    void whatTheStoreCannotSellIsAnException() {
        OrderId order = order("0.00");

        assertThat(substitute(order, "UNKNOWN", 2)).isEqualTo("EXCEPTION");

        assertThat(list(order)).isEmpty();
        assertThat(spine.units(order, 1).released()).isEqualTo(2);
    }

    @Test
    void whoDoesNotSeeTheStoreDecidesNothing() {
        OrderId order = order("0.00");
        substitute(order, "DEAR", 2);
        Actor elsewhere = new Actor(spine.org, "else", spine.admin.roles(), Set.of("QC-ELSEWHERE"), "test");

        ConsentOutcome outcome = spine.bench.in(
                elsewhere,
                () -> spine.bench
                        .get(DecideSubstitution.class)
                        .decide(elsewhere, order, only(order).id(), true));

        assertThat(outcome).isInstanceOf(ConsentOutcome.Refused.class);
    }

    private OrderId order(String prepaid) {
        return spine.release(spine.place(
                anOrder().pricedLine("TEA", 2, inr("120.00"), inr("12.00")).discount("LESS", "12.00"), prepaid));
    }

    private String substitute(OrderId order, String sku, int units) {
        return spine.report(
                order,
                1,
                "SUBSTITUTE",
                new WarehouseLine(spine.line(order, 1), null, null, null, null, null, null, sku, units));
    }

    private void price(String sku, String amount) {
        spine.bench.run(
                spine.admin,
                () -> spine.bench
                        .get(SetPrices.class)
                        .set(spine.admin, List.of(new NewPrice(sku, null, inr(amount), spine.now()))));
    }

    private void policy(int seconds, OrderPolicy.WithoutConsent without) {
        OrderPolicy policy = new OrderPolicy(BundleMode.COMPONENT, seconds, without, 7, new BigDecimal("0.00"));
        spine.bench.run(spine.admin, () -> spine.bench.get(SetOrderPolicy.class).set(spine.admin, null, policy));
    }

    private SubstitutionView only(OrderId order) {
        List<SubstitutionView> all = list(order);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<SubstitutionView> list(OrderId order) {
        return spine.bench.in(
                spine.admin, () -> spine.bench.get(SubstitutionQueries.class).list(spine.admin, order));
    }

    private ConsentOutcome decide(OrderId order, SubstitutionView asked, boolean consents) {
        return spine.bench.in(
                spine.admin,
                () -> spine.bench.get(DecideSubstitution.class).decide(spine.admin, order, asked.id(), consents));
    }

    private SubstitutionView decided(OrderId order, SubstitutionView asked, boolean consents) {
        return decide(order, asked, consents).fold(ConsentOutcome.Decided::substitution, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    private ConsentOutcome.Reason refusal(OrderId order, SubstitutionView asked) {
        return decide(order, asked, true)
                .fold(
                        done -> {
                            throw new AssertionError(done.toString());
                        },
                        ConsentOutcome.Refused::reason);
    }

    /** As the sweeper does. */
    private int expire() {
        DecideSubstitution verb = spine.bench.get(DecideSubstitution.class);
        List<SubstitutionId> expired = spine.bench.in(spine.system, () -> verb.expired(spine.system));
        expired.forEach(id -> spine.bench.run(spine.system, () -> verb.expire(spine.system, id)));
        return expired.size();
    }

    /** One unit of the substitute, delivered and brought back. */
    private Money returned(OrderId order) {
        spine.report(order, 2, "SHIP", shipped(spine.line(order, 2), 2));
        spine.bench.run(
                spine.system,
                () -> spine.bench
                        .get(AdvanceOrder.class)
                        .advance(spine.system, order, Milestone.DELIVERED, spine.now()));
        ReturnCommand one = new ReturnCommand(
                order,
                List.of(new LineQuantity(spine.line(order, 2), Quantity.of(1))),
                ReturnReason.QUALITY,
                null,
                RefundMethod.ORIGINAL,
                null,
                false);
        return spine.bench
                .in(spine.admin, () -> spine.bench.get(TakeReturn.class).take(spine.admin, one))
                .fold(done -> done.goods().value(), (ReturnOutcome.Refused refused) -> {
                    throw new AssertionError(refused.toString());
                });
    }

    private List<String> refunds(OrderId order) {
        return spine.strings("select amount_minor from payment.refund where order_id = ?1", order.value());
    }
}
