package org.handcart.payment.domain;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.payment.StoreCreditEntry;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** The store credit of an organisation's customers. Entries are append only. */
public interface StoreCredits {

    /** @param sequence of the last entry */
    record Account(UUID id, Money balance, int sequence) {}

    /** Opens it when there is none; locked until the transaction ends. */
    Account locked(Actor actor, String customer, Currency currency);

    Optional<StoreCreditEntry> caused(Actor actor, UUID account, String cause);

    /** Oldest first. */
    List<StoreCreditEntry> entries(Actor actor, UUID account);

    /** Writes the entry and the balance that follows from it. The account is locked. */
    void append(Actor actor, UUID account, Money balance, StoreCreditEntry entry);

    /** All of a customer, by currency; locks nothing. */
    List<Account> of(Actor actor, String customer);
}
