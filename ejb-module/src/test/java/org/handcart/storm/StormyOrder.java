package org.handcart.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.DueChange;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.DoorCash;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.cod.usecase.AdjustReceivable;
import org.handcart.cod.usecase.OpenReceivable;
import org.handcart.order.BundleMode;
import org.handcart.order.CancelTerms;
import org.handcart.order.KeptLine;
import org.handcart.order.KeptPrice;
import org.handcart.order.LineProgress;
import org.handcart.order.LineQuantities;
import org.handcart.order.LineQuantity;
import org.handcart.order.Milestone;
import org.handcart.order.NewFee;
import org.handcart.order.NewLine;
import org.handcart.order.NewOrder;
import org.handcart.order.OrderFixture;
import org.handcart.order.Reach;
import org.handcart.order.ReduceCommand;
import org.handcart.order.domain.Order;
import org.handcart.payment.domain.RefundSpread;
import org.handcart.shared.Actor;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.handcart.shared.Quantity;
import org.handcart.shared.outbox.Message;
import org.handcart.shared.outbox.Outbox;
import org.handcart.testing.Bench;
import org.jspecify.annotations.Nullable;

/**
 * One order in a storm: units are cancelled, fall short, ship and arrive in any order and number, money is collected in any
 * amount, and after every single operation the books are compared with what an independent calculation says (I3, I4).
 */
final class StormyOrder {
    private static final OrgId ORG = new OrgId(java.util.UUID.fromString("01936b4e-0000-7000-8000-000000000001"));
    private static final Actor ACTOR = Actor.system(ORG, "storm", "storm");
    private static final Instant NOW = OrderFixture.NOON;
    private static final List<String> REASONS = List.of("CUSTOMER_REQUEST", "QUALITY", "OTHER");

    private final Random random;
    private final NewOrder placed;
    private final Order order;
    private final Books books = new Books();
    private final Bench verbs = new Bench();
    private final List<Money> captured = new ArrayList<>();
    private final List<Money> refunded = new ArrayList<>();
    private final Map<String, int[]> warehouse = new HashMap<>();
    private boolean released;
    private boolean delivered;
    private boolean emptiedByMerchant;
    private long withheld;
    private long lostInCash;
    private int causes;

    StormyOrder(Random random) {
        this.random = random;
        this.placed = RandomOrder.from(random);
        this.order = Order.place(ORG, placed, "storm", NOW);
        verbs.register(Receivables.class, books).register(Journal.class, books).register(Outbox.class, new Silence());
        payAPart();
        verbs.get(OpenReceivable.class).open(ACTOR, order.id(), order.storeCode(), order.total(), sum(captured));
        check();
    }

    /** Nothing, a part or all is paid in advance, with up to two tenders. */
    private void payAPart() {
        Money left = order.total();
        for (int i = random.nextInt(3); i > 0; i--) {
            Money part = money(random.nextInt(4) == 0 ? left.minor() : random.nextLong(left.minor() + 1));
            captured.add(part);
            refunded.add(money(0));
            left = left.minus(part);
        }
    }

    /** One operation, and the check. */
    void step() {
        switch (random.nextInt(released ? 8 : 4)) {
            case 0, 1, 2 -> cancel();
            case 3 -> release();
            case 4, 5 -> report();
            case 6 -> collect();
            default -> deliver();
        }
        check();
    }

    boolean isOver() {
        return nothingLeft() || (delivered && books.receivable().isCollected());
    }

    private void cancel() {
        List<LineQuantity> lines = new ArrayList<>();
        for (NewLine line : placed.lines()) {
            if (random.nextBoolean()) {
                lines.add(new LineQuantity(line.id(), Quantity.of(1 + random.nextInt(3))));
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        String reason = REASONS.get(random.nextInt(REASONS.size()));
        Money before = order.total();
        long dearer = random.nextInt(3) > 0 ? 0 : random.nextInt(10_000);
        KeptPrice price =
                dearer == 0 ? null : kept -> new KeptPrice.Priced(frozen(kept).plus(money(dearer)), List.of());
        var preview = order.reduce(command(lines, reason, price, true), NOW);
        assertThat(order.total()).as("a preview changes nothing").isEqualTo(before);
        long goods = before.minor() - feesLeft();
        var outcome = order.reduce(command(lines, reason, price, false), NOW);
        outcome.fold(
                done -> {
                    emptiedByMerchant |= nothingLeft() && reason.equals("QUALITY");
                    if (price != null && !reason.equals("QUALITY")) {
                        withheld = Math.min(goods - slicesLeft(), dearer);
                    }
                    assertThat(done.order().value())
                            .isEqualTo(preview.fold(seen -> seen.order().value(), no -> money(-1)));
                    settle(before);
                    return true;
                },
                refused -> {
                    assertThat(order.total()).isEqualTo(before);
                    return false;
                });
    }

    private ReduceCommand command(List<LineQuantity> lines, String reason, @Nullable KeptPrice price, boolean preview) {
        return new ReduceCommand(
                order.id(),
                lines,
                reason,
                new CancelTerms(BundleMode.COMPONENT, price, reason.equals("QUALITY")),
                Reach.PICKED,
                true,
                true,
                preview);
    }

    private Money frozen(List<KeptLine> kept) {
        return kept.stream().map(KeptLine::total).reduce(money(0), Money::plus);
    }

    private void release() {
        order.release(NOW);
        released = true;
    }

    /** Cumulative figures that only grow and stay possible, as a warehouse's do. */
    private void report() {
        List<LineProgress> report = new ArrayList<>();
        List<LineQuantities> units = order.quantities();
        for (int i = 0; i < placed.lines().size(); i++) {
            NewLine line = placed.lines().get(i);
            int[] figures = warehouse.computeIfAbsent(line.id().toString(), key -> new int[2]);
            int inside = units.get(i).released()
                    + units.get(i).picked()
                    + units.get(i).packed();
            int more = random.nextInt(inside + 1);
            figures[random.nextInt(2)] += more;
            report.add(new LineProgress(line.id(), null, null, figures[0], figures[1], null));
        }
        Money before = order.total();
        boolean wasEmpty = nothingLeft();
        int shorted = shorted();
        order.apply(report, CancelTerms.keep(), NOW, NOW);
        emptiedByMerchant |= !wasEmpty && nothingLeft() && shorted() > shorted;
        settle(before);
    }

    private int shorted() {
        return order.quantities().stream().mapToInt(LineQuantities::shorted).sum();
    }

    private void deliver() {
        boolean allOut = order.quantities().stream()
                .allMatch(line -> line.open() + line.reserved() + line.released() + line.picked() + line.packed() == 0);
        if (allOut) {
            order.advance(Milestone.DELIVERED, NOW, NOW);
            delivered = true;
        }
    }

    /** Exactly, a little less or more. */
    private void collect() {
        Receivable receivable = books.receivable();
        if (receivable.isCollected() || !receivable.due().isPositive()) {
            return;
        }
        long off = random.nextBoolean() ? 0 : random.nextInt(2001) - 1000;
        Money taken = money(Math.max(0, receivable.due().minor() + off));
        DoorCash cash = new DoorCash(receivable.due(), receivable.open(), taken);
        String method = random.nextBoolean() ? "CASH" : DoorCash.UPI;
        books.post(
                ACTOR,
                cash.entry(
                        new CollectCommand(order.id(), "rider", taken, receivable.version(), method, null, null, NOW),
                        order.storeCode()));
        Money payout = cash.payout();
        if (payout != null) {
            books.owe(payout);
        }
        lostInCash = receivable.open().minus(cash.settled()).minor();
        captured.add(cash.settled());
        refunded.add(money(0));
        receivable.collected(NOW);
    }

    private void settle(Money before) {
        if (before.equals(order.total())) {
            return;
        }
        DueChange change =
                verbs.get(AdjustReceivable.class).adjust(ACTOR, order.id(), order.total(), "storm:" + ++causes);
        assertThat(change.codReduction().plus(change.refundable())).isEqualTo(before.minus(order.total()));
        Money refund = change.refundable();
        if (!refund.isPositive()) {
            return;
        }
        List<Money> available = new ArrayList<>();
        for (int i = 0; i < captured.size(); i++) {
            available.add(captured.get(i).minus(refunded.get(i)));
        }
        // What a rider lost is not there to be given back; the rest of a refund is.
        Money there = refund.min(sum(available));
        lostInCash -= refund.minus(there).minor();
        assertThat(lostInCash).as("only what was never taken may be missing").isNotNegative();
        RefundSpread spread = random.nextBoolean() ? RefundSpread.LAST_FIRST : RefundSpread.PROPORTIONAL;
        List<Money> shares = there.isPositive() ? spread.over(available, there) : List.of();
        for (int i = 0; i < shares.size(); i++) {
            refunded.set(i, refunded.get(i).plus(shares.get(i)));
        }
    }

    private void check() {
        assertThat(order.total().minor()).as("worth of the order").isEqualTo(worth());
        for (int i = 0; i < captured.size(); i++) {
            assertThat(refunded.get(i)).as("refunds of a tender").isLessThanOrEqualTo(captured.get(i));
        }
        long atTheDoor =
                books.receivable().isCollected() ? 0 : books.receivable().open().minor();
        assertThat(order.total().minor())
                .as("what the order is worth is paid or due")
                .isEqualTo(sum(captured).minus(sum(refunded)).minor() + atTheDoor + lostInCash);
        assertThat(books.sum()).as("the ledger").isZero();
        assertThat(books.balance(Account.COD_RECEIVABLE))
                .as("the receivable in the ledger")
                .isEqualTo(
                        books.receivable().isCollected()
                                ? 0
                                : books.receivable().due().minor());
        assertThat(-books.balance(Account.CUSTOMER_PAYABLE)).as("owed back").isEqualTo(books.payouts());
    }

    /** By other means than the product: slices by big integers, fees by their policy. */
    private long worth() {
        return slicesLeft() + feesLeft() + (nothingLeft() ? 0 : withheld);
    }

    private long slicesLeft() {
        return whole() - goneValue();
    }

    private long whole() {
        return placed.lines().stream().mapToLong(line -> line.total().minor()).sum();
    }

    private long goneValue() {
        long value = 0;
        List<LineQuantities> units = order.quantities();
        for (int i = 0; i < placed.lines().size(); i++) {
            LineQuantities of = units.get(i);
            value += gone(placed.lines().get(i), of.cancelled() + of.shorted(), of.ordered());
        }
        return value;
    }

    private long feesLeft() {
        long left = 0;
        for (NewFee fee : placed.fees()) {
            long amount = fee.amount().minor();
            left += amount
                    - switch (fee.refundPolicy()) {
                        case NEVER -> 0;
                        case ON_FULL_CANCEL -> nothingLeft() ? amount : 0;
                        case ON_MERCHANT_FAULT -> emptiedByMerchant ? amount : 0;
                        case PRORATE -> prorated(amount);
                    };
        }
        return left;
    }

    private long prorated(long amount) {
        if (whole() > 0) {
            return ratio(amount, goneValue(), whole());
        }
        int ordered =
                order.quantities().stream().mapToInt(LineQuantities::ordered).sum();
        int gone = order.quantities().stream()
                .mapToInt(line -> line.cancelled() + line.shorted())
                .sum();
        return ratio(amount, gone, ordered);
    }

    private boolean nothingLeft() {
        return order.quantities().stream().allMatch(line -> line.ordered() == line.cancelled() + line.shorted());
    }

    private static long gone(NewLine line, int gone, int of) {
        boolean onTop = line.taxes().stream().anyMatch(tax -> !tax.inclusive());
        if (!onTop) {
            return slice(line.total().minor(), gone, of);
        }
        return slice(line.net().minor(), gone, of)
                + line.taxes().stream()
                        .mapToLong(tax -> slice(tax.amount().minor(), gone, of))
                        .sum();
    }

    private static long slice(long total, int gone, int of) {
        return ratio(total, gone, of);
    }

    /** total · part / whole, half up. */
    private static long ratio(long total, long part, long whole) {
        BigInteger twice = BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(part))
                .shiftLeft(1)
                .add(BigInteger.valueOf(whole));
        return twice.divide(BigInteger.valueOf(whole).shiftLeft(1)).longValueExact();
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(money(0), Money::plus);
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, placed.currency());
    }

    /** Nobody listens. */
    private static final class Silence extends Outbox {
        @Override
        public void publish(Actor actor, List<? extends DomainEvent> events) {}

        @Override
        public void send(Actor actor, Message message) {}
    }
}
