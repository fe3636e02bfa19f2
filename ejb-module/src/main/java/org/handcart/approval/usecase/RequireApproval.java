package org.handcart.approval.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.ApprovalRequested;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.Breach;
import org.handcart.approval.Spending;
import org.handcart.approval.Verdict;
import org.handcart.approval.domain.Approvals;
import org.handcart.approval.domain.Spendings;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;

/** Asks whether somebody may give money back without asking (D23). */
@Stateless
public class RequireApproval {

    @Inject
    Sizing sizing;

    @Inject
    Approvals approvals;

    @Inject
    Spendings spendings;

    @Inject
    ApprovalSettings settings;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Locks the order, then waits for everybody who spends for the same agent or customer, so that of two that fit only
     * one by one the second waits for a person. Free books the spending in the caller's transaction, once for each
     * subject. The application itself is never asked, and an amount of zero is nothing to ask for. Call it before stock
     * is locked.
     */
    @Requires({Permission.ORDER_CANCEL, Permission.REFUND, Permission.STORE_CREDIT_GRANT, Permission.PROCESS})
    public Verdict check(Actor actor, Spending spending) {
        if (isFree(actor, spending) || spendings.isBooked(actor, spending.subject(), spending.subjectId())) {
            return new Verdict.Free();
        }
        return verdict(sizing.bookUnlessBroken(actor, spending, null));
    }

    /** The same answer as of now; locks nothing and books nothing. */
    @Requires({Permission.ORDER_CANCEL, Permission.REFUND, Permission.STORE_CREDIT_GRANT, Permission.PROCESS})
    public Verdict preview(Actor actor, Spending spending) {
        return isFree(actor, spending) ? new Verdict.Free() : verdict(sizing.breaches(actor, spending));
    }

    private static boolean isFree(Actor actor, Spending spending) {
        return !Sizing.isAsked(actor) || !spending.amount().isPositive();
    }

    private static Verdict verdict(List<Breach> breaches) {
        return breaches.isEmpty() ? new Verdict.Free() : new Verdict.Needed(breaches);
    }

    /**
     * Asks a person; the caller holds what is asked for until it is called back. Call it with the order locked.
     *
     * @param breaches of the verdict, not empty
     */
    @Requires({Permission.ORDER_CANCEL, Permission.REFUND, Permission.STORE_CREDIT_GRANT})
    public ApprovalView open(Actor actor, Spending spending, List<Breach> breaches) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ApprovalView opened = new ApprovalView(
                new ApprovalId(Ids.next()),
                spending.subject(),
                spending.subjectId(),
                spending.order(),
                spending.storeCode(),
                spending.amount(),
                spending.requestHash(),
                List.copyOf(breaches),
                spending.riskReasons(),
                ApprovalStatus.OPEN,
                actor.name(),
                now,
                now.plus(settings.expiresAfter()),
                null,
                null,
                null);
        approvals.add(actor, opened, spending.customer());
        outbox.publish(
                actor,
                List.of(new ApprovalRequested(
                        opened.id(),
                        opened.subject(),
                        opened.subjectId(),
                        opened.order(),
                        opened.storeCode(),
                        opened.amount(),
                        opened.breaches(),
                        opened.requestedBy(),
                        opened.expiresAt(),
                        now)));
        return opened;
    }

    /** What really went back, where it was not known when it was booked: units may ship before the warehouse stops them. */
    @Requires({Permission.ORDER_CANCEL, Permission.REFUND, Permission.PROCESS})
    public void settled(Actor actor, ApprovalSubject subject, UUID subjectId, Money actual) {
        spendings.settle(actor, subject, subjectId, actual);
    }
}
