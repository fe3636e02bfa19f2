package org.handcart.approval.domain;

import java.util.Currency;
import java.util.List;
import org.handcart.approval.ApprovalLimit;
import org.handcart.approval.ExchangeRate;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;

/** Limits and rates; nothing is changed, every change is one more row. */
public interface LimitRows {

    /** The current limits and rates. One statement. */
    LimitBook book(Actor actor);

    /** Newest first. */
    List<ApprovalLimit> history(Actor actor, Role role, Currency currency);

    /** False when {@code limit.version()} is not the current one plus one. */
    boolean add(Actor actor, ApprovalLimit limit);

    /** False when {@code rate.version()} is not the current one plus one. */
    boolean add(Actor actor, ExchangeRate rate);

    /** Newest first. */
    List<ExchangeRate> rates(Actor actor, Currency currency);

    /** One writer of limits and rates at a time, until the transaction ends. */
    void lock(Actor actor);
}
