package org.handcart.approval;

import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/**
 * Whoever has something waiting for approval. Called in the transaction of the decision, with the order locked; what it
 * throws takes the decision back.
 */
public interface ApprovedSubject {

    ApprovalSubject kind();

    /**
     * Do it, for at most {@link ApprovalView#amount}, and only if it is still what {@link ApprovalView#requestHash} was
     * made of.
     *
     * @return what went back to the customer, or will when the warehouse agrees
     */
    Money approved(Actor approver, ApprovalView approval);

    /** Rejected or expired: everything that was held for it is let go of. */
    void refused(Actor actor, ApprovalView approval, String why);
}
