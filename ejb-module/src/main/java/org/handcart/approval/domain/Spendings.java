package org.handcart.approval.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.Spending;
import org.handcart.approval.domain.Rates.Booked;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** What was given back, booked for the sums of D23. */
public interface Spendings {

    /**
     * Waits for everybody who sums the same agent or customer; until the transaction ends. Takes them in one order, after
     * the order's own lock.
     */
    void lock(Actor actor, Whose whose);

    Sums sums(Actor actor, OrderId order, Whose whose);

    /** Once for each subject: a second time does nothing. */
    void book(Actor actor, Spending spending, Whose whose, Booked amount, @Nullable ApprovalId approval);

    boolean isBooked(Actor actor, ApprovalSubject subject, UUID subjectId);

    /** What really went back. Nothing when the subject is not booked. */
    void settle(Actor actor, ApprovalSubject subject, UUID subjectId, Money actual);

    /**
     * Whose sums, and when.
     *
     * @param parties the customer's names
     * @param dayFrom of the store's business day {@code at} lies in
     */
    record Whose(Person agent, List<String> parties, Instant dayFrom, Instant dayTo, Instant at) {}
}
