package org.handcart.storm;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.Posting;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.BookDay;
import org.handcart.cod.domain.DueMove;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** The tables of one order's cash in memory: what the database would keep, and sums of it. */
final class Books implements Receivables, Journal {
    private Optional<Receivable> receivable = Optional.empty();
    private final Map<String, DueMove> moves = new HashMap<>();
    private final Map<Account, Long> accounts = new HashMap<>();
    private final List<String> causes = new ArrayList<>();
    private long payouts;

    /** Debits less credits of an account, whoever owns it. */
    long balance(Account account) {
        return accounts.getOrDefault(account, 0L);
    }

    /** Of all accounts together. */
    long sum() {
        return accounts.values().stream().mapToLong(Long::longValue).sum();
    }

    long payouts() {
        return payouts;
    }

    void owe(Money payout) {
        payouts += payout.minor();
    }

    Receivable receivable() {
        return receivable.orElseThrow();
    }

    @Override
    public void add(Receivable opened) {
        receivable = Optional.of(opened);
    }

    @Override
    public Optional<Receivable> find(Actor actor, OrderId order) {
        return receivable;
    }

    @Override
    public Optional<Receivable> locked(Actor actor, OrderId order) {
        return receivable;
    }

    @Override
    public Optional<DueMove> moved(Actor actor, OrderId order, String cause) {
        return Optional.ofNullable(moves.get(cause));
    }

    @Override
    public void record(Actor actor, OrderId order, String cause, DueMove move) {
        moves.put(cause, move);
    }

    @Override
    public void post(Actor actor, JournalEntry entry) {
        if (entry.lines().isEmpty()) {
            return;
        }
        if (causes.contains(entry.cause())) {
            throw new IllegalStateException(entry.cause() + " is booked twice");
        }
        causes.add(entry.cause());
        for (JournalEntry.Line line : entry.lines()) {
            accounts.merge(line.account(), line.amount().minor(), Math::addExact);
        }
    }

    @Override
    public void post(Actor actor, JournalEntry entry, BookDay day) {
        post(actor, entry);
    }

    @Override
    public Money balance(Actor actor, Account account, String rider, @Nullable UUID shift, Currency currency) {
        throw new UnsupportedOperationException("no verb of the storm asks");
    }

    @Override
    public List<Money> balances(Actor actor, Account account, String owner) {
        throw new UnsupportedOperationException("no verb of the storm asks");
    }

    @Override
    public List<Posting> postings(Actor actor, OrderId order) {
        throw new UnsupportedOperationException("no verb of the storm asks");
    }
}
