package org.handcart.cod.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.junit.jupiter.api.Test;

/** How the due moves (D8). */
class ReceivableTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void fallsBeforeAnythingIsRefunded() {
        Receivable receivable = receivable("475.00", "0.00");

        DueMove first = to(receivable, "355.00");
        DueMove second = to(receivable, "275.00");

        assertThat(List.of(first.dueAfter(), second.dueAfter())).containsExactly(inr("355.00"), inr("275.00"));
        assertThat(List.of(first.refundable(), second.refundable())).containsExactly(inr("0.00"), inr("0.00"));
        assertThat(receivable.version()).isEqualTo(3);
    }

    @Test
    void refundsWhatExceedsIt() {
        Receivable receivable = receivable("475.00", "150.00");

        DueMove first = to(receivable, "275.00");
        DueMove second = to(receivable, "100.00");

        assertThat(first.dueAfter()).isEqualTo(inr("125.00"));
        assertThat(first.refundable()).isEqualTo(inr("0.00"));
        assertThat(second.dueAfter()).isEqualTo(inr("0.00"));
        assertThat(second.refundable()).isEqualTo(inr("50.00"));
    }

    @Test
    void collectsInFullWhatBecomesDearerAfterARefund() {
        Receivable receivable = receivable("475.00", "150.00");
        to(receivable, "100.00");

        assertThat(to(receivable, "130.00").dueAfter()).isEqualTo(inr("30.00"));
    }

    @Test
    void keepsItsVersionWhenRoundingHidesTheChange() {
        Receivable receivable = receivable("274.60", "0.00");

        DueMove move = to(receivable, "274.55");

        assertThat(move.changesDue()).isFalse();
        assertThat(move.codReduction()).isEqualTo(inr("0.05"));
        assertThat(receivable.version()).isEqualTo(1);
    }

    @Test
    void refundsEverythingAfterCollection() {
        Receivable receivable = receivable("475.00", "0.00");
        receivable.collected(NOW);

        DueMove move = to(receivable, "355.00");

        assertThat(move.refundable()).isEqualTo(inr("120.00"));
        assertThat(move.codReduction()).isEqualTo(inr("0.00"));
        assertThat(receivable.version()).isEqualTo(1);
    }

    @Test
    void cannotBecomeDearerAfterCollectionNorWorthLessThanNothing() {
        Receivable receivable = receivable("475.00", "0.00");
        assertThatIllegalArgumentException().isThrownBy(() -> receivable.moveTo(inr("-0.01")));

        receivable.collected(NOW);
        assertThatIllegalStateException().isThrownBy(() -> receivable.moveTo(inr("475.01")));
        assertThatIllegalStateException().isThrownBy(() -> receivable.collected(NOW));
    }

    /** Every paisa the order loses is either not collected or refunded, whatever the way down. */
    @Property
    void losesNothingOnTheWayDown(
            @ForAll @LongRange(min = 0, max = 1_000_000) long prepaid,
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 100_000) Long> cuts) {
        long total = cuts.stream().mapToLong(Long::longValue).sum();
        Receivable receivable = receivable(minor(total), minor(Math.min(prepaid, total)));
        Money less = minor(0);
        Money refunded = minor(0);
        for (long cut : cuts) {
            DueMove move = receivable.moveTo(receivable.total().minus(minor(cut)));
            receivable.apply(move, NOW);
            assertThat(move.codReduction().plus(move.refundable())).isEqualTo(minor(cut));
            less = less.plus(move.codReduction());
            refunded = refunded.plus(move.refundable());
        }
        assertThat(receivable.due().isZero()).isTrue();
        assertThat(refunded).isEqualTo(minor(Math.min(prepaid, total)));
        assertThat(less.plus(refunded)).isEqualTo(minor(total));
    }

    @Test
    void takesGoodwillOffTheDueFirst() {
        Receivable receivable = receivable("475.00", "400.00");

        DueMove gift = give(receivable, "100.00");

        assertThat(gift.codReduction()).isEqualTo(inr("75.00"));
        assertThat(gift.refundable()).isEqualTo(inr("25.00"));
        assertThat(receivable.due()).isEqualTo(inr("0.00"));
        assertThat(receivable.total()).isEqualTo(inr("475.00"));
    }

    @Test
    void givesAtMostWhatTheCustomerPays() {
        Receivable receivable = receivable("475.00", "475.00");
        give(receivable, "50.00");

        DueMove all = receivable.give(inr("475.00"));

        assertThat(all.refundable()).isEqualTo(inr("425.00"));
    }

    @Test
    void paysBackOnceWhatGoodwillGaveBackBefore() {
        Receivable receivable = receivable("475.00", "475.00");
        give(receivable, "50.00");

        DueMove some = to(receivable, "355.00");
        assertThat(some.refundable()).isEqualTo(inr("120.00"));
        assertThat(some.absorbed()).isEqualTo(inr("0.00"));

        DueMove rest = to(receivable, "0.00");
        assertThat(rest.refundable()).isEqualTo(inr("305.00"));
        assertThat(rest.absorbed()).isEqualTo(inr("50.00"));
    }

    @Test
    void paysGoodwillBackAfterCollection() {
        Receivable receivable = receivable("475.00", "0.00");
        receivable.collected(NOW);

        DueMove gift = give(receivable, "50.00");

        assertThat(gift.refundable()).isEqualTo(inr("50.00"));
        assertThat(to(receivable, "0.00").refundable()).isEqualTo(inr("425.00"));
    }

    @Property
    void customersPayWorthLessGoodwillAndNeverLessThanNothing(
            @ForAll @LongRange(min = 0, max = 500_000) long prepaid,
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = -60_000, max = 60_000) Long> steps) {
        Receivable receivable = receivable(minor(500_000), minor(prepaid));
        long given = 0;
        long refunded = 0;
        for (long step : steps) {
            DueMove move;
            if (step < 0) {
                DueMove asked = receivable.give(minor(-step));
                long reached = asked.codReduction().plus(asked.refundable()).minor();
                if (reached == 0) {
                    continue;
                }
                move = receivable.give(minor(reached));
                given += reached;
            } else {
                move = receivable.moveTo(receivable.total().minus(minor(step)).orZero());
            }
            receivable.apply(move, NOW);
            refunded += move.refundable().minor();
            long pays = prepaid - refunded + receivable.open().minor();
            assertThat(pays).isEqualTo(Math.max(0, receivable.total().minor() - given));
        }
    }

    private static DueMove give(Receivable receivable, String amount) {
        DueMove move = receivable.give(inr(amount));
        receivable.apply(move, NOW);
        return move;
    }

    private static DueMove to(Receivable receivable, String total) {
        DueMove move = receivable.moveTo(inr(total));
        receivable.apply(move, NOW);
        return move;
    }

    private static Receivable receivable(String total, String prepaid) {
        return receivable(inr(total), inr(prepaid));
    }

    private static Receivable receivable(Money total, Money prepaid) {
        return new Receivable(
                new OrgId(UUID.randomUUID()), new OrderId(UUID.randomUUID()), "QC-001", total, prepaid, NOW);
    }

    private static Money minor(long minor) {
        return Money.ofMinor(minor, Currency.getInstance("INR"));
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
