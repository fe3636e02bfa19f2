package org.handcart.cod;

import org.handcart.shared.Money;

/**
 * What one kind of posting did to one account within a business day, summed.
 *
 * @param kind the first word of the entry's cause, such as {@code cash.float} or {@code cod.collect}
 * @param owner the rider, for what is kept by rider; otherwise the store
 * @param onTheDay false: between the last closed day and the one that was asked for
 * @param amount debits less credits
 */
public record CashMovement(
        String storeCode, boolean onTheDay, String kind, String account, String owner, Money amount, int entries) {}
