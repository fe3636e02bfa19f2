package org.handcart.storm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.Collection;
import org.handcart.cod.Posting;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.Collections;
import org.handcart.cod.domain.DueMove;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.ReceiptNumber;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** The tables of one order's cash in memory: what the database would keep, and sums of it. */
final class Books implements Receivables, Journal, Collections {
    private Optional<Receivable> receivable = Optional.empty();
    private final Map<String, DueMove> moves = new HashMap<>();
    private final Map<Integer, Money> dues = new HashMap<>();
    private final Map<Account, Long> accounts = new HashMap<>();
    private final List<String> causes = new ArrayList<>();
    private long payouts;
    private int receipts;

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

    Receivable receivable() {
        return receivable.orElseThrow();
    }

    @Override
    public void add(Receivable opened) {
        receivable = Optional.of(opened);
        dues.put(opened.version(), opened.due());
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
        dues.put(move.versionAfter(), move.dueAfter());
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
    public List<Money> balances(Actor actor, Account account, String owner) {
        throw new UnsupportedOperationException("no verb of the storm asks");
    }

    @Override
    public List<Posting> postings(Actor actor, OrderId order) {
        throw new UnsupportedOperationException("no verb of the storm asks");
    }

    @Override
    public ReceiptNumber nextReceipt(Actor actor, String storeCode) {
        return new ReceiptNumber(storeCode, ++receipts);
    }

    @Override
    public void add(Actor actor, CollectCommand command, Collection collection) {}

    @Override
    public void addPayout(Actor actor, UUID id, OrderId order, Money amount, String reason) {
        payouts += amount.minor();
    }

    @Override
    public Money dueOfVersion(Actor actor, Receivable of, int version) {
        return dues.getOrDefault(version, Money.zero(of.due().currency()));
    }
}
