package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.handcart.payment.StoreCredit;
import org.handcart.payment.StoreCreditEntry;
import org.handcart.payment.domain.StoreCredits;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** What customers have. */
@Stateless
public class StoreCreditQueries {

    private static final int LAST = 100;

    @Inject
    StoreCredits credits;

    @Inject
    CreditLedger ledger;

    /** By currency; empty for a customer who never had any. */
    @Requires({Permission.STORE_CREDIT_GRANT, Permission.REFUND})
    public List<StoreCredit> of(Actor actor, String customer) {
        return credits.of(actor, customer).stream()
                .map(account -> credit(actor, customer, account))
                .toList();
    }

    private StoreCredit credit(Actor actor, String customer, StoreCredits.Account account) {
        List<StoreCreditEntry> entries = new ArrayList<>(credits.entries(actor, account.id()));
        Collections.reverse(entries);
        Money zero = Money.zero(account.balance().currency());
        Money usable = account.balance().minus(ledger.overdue(actor, account.id(), zero));
        return new StoreCredit(customer, usable, entries.stream().limit(LAST).toList());
    }
}
