package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.order.OrderFixture.tax;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.packed;
import static org.handcart.testing.SpineBench.picked;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.LineQuantities;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.promotion.CancelPolicy;
import org.handcart.promotion.PromotionKind;
import org.handcart.promotion.PromotionTerms;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.shared.json.Json;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A preview answers exactly what the real call does, whatever is asked of whatever order. */
class PreviewIT {

    private static final int ORDERS = 80;
    private static final List<String> REASONS = List.of("CUSTOMER_REQUEST", "QUALITY", "LATE", "DUPLICATE");
    private static final List<String> PREPAID = List.of("0.00", "150.00", "900.00");

    private final SpineBench spine = new SpineBench();
    private final Set<CancellationStatus> ends = new HashSet<>();
    private final Actor agent = new Actor(spine.org, "kavya", Set.of(Role.CUSTOMER_SERVICE_AGENT), Set.of(), "c-1");
    private int refused;
    private int paidBack;
    private int clawedBack;

    @BeforeEach
    void aStore() {
        for (String sku : List.of("TEA", "SOAP", "A", "B", "C")) {
            spine.stock(sku, 10_000);
        }
    }

    @Test
    void answersWhatTheRealCallDoes() {
        for (long seed = 0; seed < ORDERS; seed++) {
            Random random = new Random(seed);
            UUID bundle = Ids.next();
            OrderId order = spine.place(order(bundle, random), PREPAID.get(random.nextInt(PREPAID.size())));
            if (random.nextBoolean()) {
                intoTheWarehouse(order, random);
            }
            boolean waits = false;
            for (int i = 0; i < 4 && !waits; i++) {
                waits = compare(order, command(order, bundle, random), "order " + seed + ", request " + i);
            }
        }
        assertThat(ends)
                .contains(
                        CancellationStatus.COMPLETED,
                        CancellationStatus.PROCESSING,
                        CancellationStatus.PENDING_WMS,
                        CancellationStatus.PENDING_APPROVAL);
        assertThat(List.of(refused, paidBack, clawedBack))
                .allSatisfy(times -> assertThat(times).isPositive());
    }

    /** True when somebody has to agree first: what is held then is not asked for again. */
    private boolean compare(OrderId order, CancelCommand real, String which) {
        String before = spine.detail(order).toString();
        int events = spine.events(order, "").size();

        Actor who = real.override() ? spine.admin : agent;
        CancelOutcome preview = cancel(who, preview(real));
        assertThat(spine.detail(order).toString())
                .as(which + " changes nothing")
                .isEqualTo(before);
        assertThat(spine.events(order, "")).as(which + " tells nothing").hasSize(events);
        CancelOutcome done = cancel(who, real);

        assertThat(comparable(preview)).as(which + ": " + real).isEqualTo(comparable(done));
        count(done);
        return done instanceof CancelOutcome.Accepted accepted
                && accepted.cancellation().status() == CancellationStatus.PENDING_APPROVAL;
    }

    private void count(CancelOutcome done) {
        if (done instanceof CancelOutcome.Accepted accepted) {
            CancellationView view = accepted.cancellation();
            ends.add(view.status());
            paidBack += view.refund().isPositive() ? 1 : 0;
            clawedBack += view.policy() == DiscountPolicy.CLAWBACK ? 1 : 0;
        } else {
            refused++;
        }
    }

    /** Without what is made anew for each request: its id, and those of its refunds. */
    private static List<Object> comparable(CancelOutcome outcome) {
        return outcome.fold(
                accepted -> {
                    CancellationView it = accepted.cancellation();
                    if (it.approval() != null) {
                        return List.of(
                                it.status(),
                                it.reason(),
                                it.fault(),
                                it.approval().breaches());
                    }
                    return List.of(
                            it.status(),
                            it.reason(),
                            it.fault(),
                            it.value(),
                            it.refund(),
                            it.codReduction(),
                            it.codDue(),
                            it.items(),
                            it.refundDetails().stream()
                                    .map(part -> part.tender() + " " + part.amount() + " " + part.status())
                                    .toList(),
                            it.bundleMode(),
                            it.policy(),
                            it.worths(),
                            it.timeline(),
                            it.approval() == null ? List.of() : it.approval().breaches(),
                            it.overridden() == null ? List.of() : it.overridden());
                },
                refused -> List.of(refused));
    }

    private CancelCommand command(OrderId order, UUID bundle, Random random) {
        List<LineQuantity> lines = new ArrayList<>();
        if (random.nextInt(6) > 0) {
            for (int line = 1; line <= 5; line++) {
                if (random.nextInt(3) == 0) {
                    lines.add(new LineQuantity(spine.line(order, line), Quantity.of(1 + random.nextInt(3))));
                }
            }
            if (lines.isEmpty() || random.nextInt(4) == 0) {
                lines.add(new LineQuantity(new OrderLineId(bundle), Quantity.of(1)));
            }
        }
        return new CancelCommand(
                order,
                lines,
                REASONS.get(random.nextInt(REASONS.size())),
                "a comment",
                RefundMethod.values()[random.nextInt(RefundMethod.values().length)],
                random.nextInt(3) > 0,
                random.nextInt(5) == 0,
                false);
    }

    private static CancelCommand preview(CancelCommand real) {
        return new CancelCommand(
                real.order(),
                real.lines(),
                real.reason(),
                real.comment(),
                real.refundMethod(),
                real.allowPartial(),
                real.override(),
                true);
    }

    private void intoTheWarehouse(OrderId order, Random random) {
        spine.release(order);
        int seq = 1;
        for (int line = 1; line <= 5; line++) {
            LineQuantities units = spine.units(order, line);
            int moved = random.nextInt(units.released() + 1);
            if (moved > 0) {
                OrderLineId id = spine.line(order, line);
                spine.report(order, seq++, "PICK", picked(id, moved));
                if (random.nextBoolean()) {
                    spine.report(order, seq++, "PACK", packed(id, moved));
                }
            }
        }
    }

    private static OrderFixture order(UUID bundle, Random random) {
        DiscountPolicy policy = DiscountPolicy.values()[random.nextInt(2)];
        return anOrder()
                .discounted("TEA", 6, "50.00", "TEN", "30.00")
                .discount("TEN", "30.00", policy, Json.write(terms(policy)))
                .taxedLine("SOAP", 3, "100.00", tax("CGST", "9", false, "9.00"), tax("SGST", "9", true, "7.63"))
                .bundleLine(bundle, "A", 2, 1, "333.22", "199.00")
                .bundleLine(bundle, "B", 4, 2, "499.00", "149.00")
                .bundleLine(bundle, "C", 2, 1, "165.78", "99.00")
                .bundle(bundle, "BOX", 2, "998.00")
                .fee("DELIVERY", "25.00")
                .fee("COD", "10.00");
    }

    private static PromotionTerms terms(DiscountPolicy policy) {
        return new PromotionTerms(
                "TEN",
                PromotionKind.PERCENT,
                BigDecimal.TEN,
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
                CancelPolicy.valueOf(policy.name()));
    }

    private CancelOutcome cancel(Actor who, CancelCommand command) {
        return spine.bench.in(who, () -> spine.bench.get(CancelPartially.class).cancel(who, command));
    }
}
