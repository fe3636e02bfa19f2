package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.answered;
import static org.handcart.testing.SpineBench.inr;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.ReasonCode;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.ReasonRefused;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderId;
import org.handcart.promotion.CancelPolicy;
import org.handcart.promotion.PromotionKind;
import org.handcart.promotion.PromotionTerms;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.shared.json.Json;
import org.handcart.testing.SpineBench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reasons are data; what a cancellation froze of them stands. */
class ReasonsIT {

    private final SpineBench spine = new SpineBench();

    @BeforeEach
    void aStore() {
        spine.stock("TEA", 20);
    }

    @Test
    void anOrganisationsOwnReasonDrivesTheMoneyByItsFault() {
        put(null, reason("SPILLED", Fault.MERCHANT));
        put(null, reason("CHANGED_MIND", Fault.CUSTOMER));

        CancellationView spilled = cancel(spine.place(tea()), 5, "SPILLED", false);
        assertThat(spilled.value()).isEqualTo(inr("225.00"));
        assertThat(spilled.fault()).isEqualTo(Fault.MERCHANT);
        assertThat(cancel(spine.place(tea()), 5, "CHANGED_MIND", false).value()).isEqualTo(inr("220.00"));
    }

    @Test
    void anEditNeverChangesACancellationThatWaits() {
        OrderId order = spine.release(spine.place(tea()));
        put(null, reason("SPILLED", Fault.MERCHANT));
        CancellationView asked = cancel(order, 5, "SPILLED", false);

        put(null, reason("SPILLED", Fault.CUSTOMER));
        spine.report(order, 1, "CANCEL", answered(spine.line(order, 1), 5, 0));

        CancellationView ended = found(order, asked);
        assertThat(ended.fault()).isEqualTo(Fault.MERCHANT);
        assertThat(ended.value()).isEqualTo(inr("225.00"));
        assertThat(cancel(spine.place(tea()), 5, "SPILLED", false).value()).isEqualTo(inr("220.00"));
    }

    @Test
    void aReasonOutOfUseIsRefusedAndChangesNothing() {
        put(null, reason("SPILLED", Fault.MERCHANT));
        OrderId order = spine.place(tea());
        CancellationView before = cancel(order, 1, "SPILLED", false);

        assertThat(deactivate("SPILLED"))
                .hasValueSatisfying(gone -> assertThat(gone.active()).isFalse());
        assertThat(deactivate("SPILLED")).isPresent();
        assertThat(deactivate("BORED")).isEmpty();

        assertThatThrownBy(() -> cancel(order, 1, "SPILLED", false)).isInstanceOf(ReasonRefused.class);
        assertThatThrownBy(() -> cancel(order, 1, "SPILLED", true)).isInstanceOf(ReasonRefused.class);
        assertThat(spine.units(order, 1).cancelled()).isEqualTo(1);
        assertThat(found(order, before)).isEqualTo(before);
    }

    @Test
    void aBuiltInReasonCanBeSaidOtherwiseForOneStore() {
        String store = spine.detail(spine.place(tea())).row().storeCode();
        put(store, reason(ReasonCodes.LATE, Fault.CUSTOMER));

        assertThat(list(store))
                .filteredOn(one -> one.code().equals("LATE"))
                .singleElement()
                .satisfies(late -> assertThat(late.fault()).isEqualTo(Fault.CUSTOMER));
        assertThat(list(null)).isEqualTo(ReasonCodes.builtIn());
        assertThat(cancel(spine.place(tea()), 5, "LATE", false).value()).isEqualTo(inr("220.00"));
    }

    @Test
    void writingIsForThoseWhoMayAndForTheirOwnStores() {
        Actor elsewhere =
                new Actor(spine.admin.org(), "ravi", Set.of(Role.REGIONAL_MANAGER), Set.of("QC-ELSEWHERE"), "c-1");
        Actor agent = new Actor(spine.admin.org(), "kavya", Set.of(Role.CUSTOMER_SERVICE_AGENT), Set.of(), "c-1");

        assertThat(agent.may(Permission.MODIFY_CANCELLATION_REASONS)).isFalse();
        assertThatThrownBy(() -> put(elsewhere, null, reason("SPILLED", Fault.MERCHANT)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> put(elsewhere, "QC-001", reason("SPILLED", Fault.MERCHANT)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> put(null, reason("spilled", Fault.MERCHANT))).isInstanceOf(ReasonRefused.class);
        ReasonCode nobodys =
                new ReasonCode("SPILLED", "Spilled", Fault.MERCHANT, false, Set.of(Role.DELIVERY_PARTNER), false, true);
        assertThatThrownBy(() -> put(null, nobodys)).isInstanceOf(ReasonRefused.class);
    }

    private static OrderFixture tea() {
        String terms = Json.write(new PromotionTerms(
                "TEN",
                PromotionKind.PERCENT,
                new BigDecimal("10"),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                inr("300.00"),
                null,
                0,
                false,
                CancelPolicy.CLAWBACK));
        return anOrder()
                .discounted("TEA", 6, "50.00", "TEN", "30.00")
                .discount("TEN", "30.00", DiscountPolicy.CLAWBACK, terms);
    }

    private static ReasonCode reason(String code, Fault fault) {
        return new ReasonCode(code, code, fault, false, Set.of(), false, true);
    }

    private ReasonCode put(@Nullable String store, ReasonCode reason) {
        return put(spine.admin, store, reason);
    }

    private ReasonCode put(Actor actor, @Nullable String store, ReasonCode reason) {
        return spine.bench.in(actor, () -> spine.bench.get(MaintainReason.class).put(actor, store, reason));
    }

    private Optional<ReasonCode> deactivate(String code) {
        return spine.bench.in(
                spine.admin, () -> spine.bench.get(MaintainReason.class).deactivate(spine.admin, null, code));
    }

    private List<ReasonCode> list(@Nullable String store) {
        return spine.bench.in(
                spine.admin, () -> spine.bench.get(ReasonQueries.class).list(spine.admin, store));
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
