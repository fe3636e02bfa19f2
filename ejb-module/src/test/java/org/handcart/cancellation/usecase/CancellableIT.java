package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.packed;
import static org.handcart.testing.SpineBench.picked;
import static org.handcart.testing.SpineBench.shipped;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.Cancellable;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.ReasonRefused;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may still be cancelled, told before anybody asks for it (D12). */
class CancellableIT {

    private final SpineBench spine = new SpineBench();
    private final UUID bundle = Ids.next();

    @BeforeEach
    void aStore() {
        spine.stock("MILK-1L", 50).stock("A", 50).stock("B", 50);
    }

    @Test
    void tellsTheWayOfEveryUnitAndTheLargestSetWithItsMoney() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 6, "600.00").fee("DELIVERY", "25.00"), "100.00");
        String before = spine.detail(order).toString();

        Cancellable all = find(order, "CUSTOMER_REQUEST");
        assertThat(groups(all)).containsExactly("FREE 6");
        assertThat(all.refusal()).isNull();
        assertThat(all.largest()).isNotNull().satisfies(largest -> {
            assertThat(largest.value()).isEqualTo(inr("625.00"));
            assertThat(largest.codReduction()).isEqualTo(inr("525.00"));
            assertThat(largest.refund()).isEqualTo(inr("100.00"));
        });
        assertThat(spine.detail(order).toString()).isEqualTo(before);
        assertThat(spine.events(order, "cancellation")).isEmpty();
    }

    @Test
    void tellsWhatWaitsForTheWarehouseAndWhatNeedsAWord() {
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 6, "600.00")));
        spine.report(order, 1, "PICK", picked(spine.line(order, 1), 5));
        spine.report(order, 2, "PACK", packed(spine.line(order, 1), 3));
        spine.report(order, 3, "SHIP", shipped(spine.line(order, 1), 1));

        Cancellable all = find(order, "CUSTOMER_REQUEST");

        assertThat(groups(all)).containsExactly("BY_REQUEST 3", "WITH_OVERRIDE 2", "NEVER 1");
        CancellationView largest = Objects.requireNonNull(all.largest());
        assertThat(largest.items())
                .singleElement()
                .satisfies(item -> assertThat(item.pending()).isEqualTo(3));
        assertThat(largest.refund()).isEqualTo(inr("0.00"));
    }

    @Test
    void tellsHowManySetsOfABundleMayGo() {
        OrderId order = spine.release(spine.place(anOrder()
                .bundleLine(bundle, "A", 3, 1, "300.00")
                .bundleLine(bundle, "B", 6, 2, "300.00")
                .bundle(bundle, "BOX", 3, "600.00")));
        spine.report(order, 1, "PACK", packed(spine.line(order, 2), 3));

        assertThat(find(order, "CUSTOMER_REQUEST").bundles()).singleElement().satisfies(sets -> {
            assertThat(sets.complete()).isEqualTo(3);
            assertThat(List.of(sets.free(), sets.byRequest(), sets.withOverride()))
                    .containsExactly(0, 1, 2);
        });
    }

    @Test
    void saysWhyNothingMayGo() {
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 2, "200.00")));
        spine.report(order, 1, "SHIP", shipped(spine.line(order, 1), 2));

        Cancellable none = find(order, "CUSTOMER_REQUEST");

        assertThat(groups(none)).containsExactly("NEVER 2");
        assertThat(none.largest()).isNull();
        assertThat(none.refusal())
                .isNotNull()
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(CancelOutcome.Reason.NOTHING_TO_CANCEL));
    }

    @Test
    void isForThisReasonAndThisActorOnly() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 2, "200.00"));
        Actor shop = new Actor(spine.org, "shop", Set.of(Role.PARTNER_API), Set.of(), "c-1");
        Actor elsewhere = new Actor(spine.org, "ravi", Set.of(Role.STORE_MANAGER), Set.of("QC-2"), "c-1");

        assertThat(find(order, "OTHER").largest()).isNotNull();
        assertThatThrownBy(() -> find(order, "BORED")).isInstanceOf(ReasonRefused.class);
        assertThatThrownBy(() -> look(shop, order, "LATE")).isInstanceOf(ReasonRefused.class);
        assertThat(look(elsewhere, order, "LATE")).isEmpty();
    }

    private static List<String> groups(Cancellable all) {
        return all.lines().get(0).groups().stream()
                .map(group -> group.way() + " " + group.units())
                .toList();
    }

    private Cancellable find(OrderId order, String reason) {
        return look(spine.admin, order, reason).orElseThrow();
    }

    private Optional<Cancellable> look(Actor actor, OrderId order, String reason) {
        return spine.bench.in(
                actor,
                () -> spine.bench.get(CancellableQueries.class).find(actor, order, reason, RefundMethod.ORIGINAL));
    }
}
