package org.handcart.cod.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.handcart.cod.CollectCommand;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;

/** I4. */
class JournalEntryTest {

    private static final OrderId ORDER = new OrderId(UUID.randomUUID());

    @Test
    void refusesWhatDoesNotBalance() {
        JournalEntry.Draft draft =
                JournalEntry.draft("x", ORDER, "x").debit(Account.RIDER_CASH, "ravi", Money.of("275.00", "INR"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.credit(Account.COD_RECEIVABLE, "o", Money.of("274.99", "INR"))
                        .balanced());
    }

    @Test
    void balancesEachCurrencyOnItsOwn() {
        JournalEntry.Draft draft = JournalEntry.draft("x", ORDER, "x")
                .debit(Account.RIDER_CASH, "ravi", Money.of("1.00", "INR"))
                .credit(Account.COD_RECEIVABLE, "o", Money.of("1.00", "USD"));

        assertThatIllegalArgumentException().isThrownBy(draft::balanced);
    }

    @Test
    void leavesOutWhatIsZero() {
        assertThat(JournalEntry.draft("x", ORDER, "x")
                        .debit(Account.VARIANCE, "ravi", Money.of("0.00", "INR"))
                        .balanced()
                        .lines())
                .isEmpty();
    }

    @Property
    void balancesWhateverIsCollected(
            @ForAll @LongRange(min = 0, max = 10_000_000) long open,
            @ForAll @LongRange(min = 0, max = 10_000_000) long taken) {
        Money exact = Money.ofMinor(open, java.util.Currency.getInstance("INR"));
        Money due = CashRounding.of(exact.currency()).round(exact);
        DoorCash cash = new DoorCash(due, exact, Money.ofMinor(taken, exact.currency()));

        JournalEntry entry = cash.entry(
                new CollectCommand(ORDER, "ravi", cash.collected(), 1, "CASH", null, null, Instant.EPOCH), "QC-001");

        assertThat(entry.lines().stream()
                        .mapToLong(line -> line.amount().minor())
                        .sum())
                .isZero();
        assertThat(cash.settled().compareTo(exact)).isLessThanOrEqualTo(0);
    }
}
