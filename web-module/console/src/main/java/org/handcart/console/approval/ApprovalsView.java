package org.handcart.console.approval;

import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.approval.ApprovalPage;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.usecase.ApprovalQueries;
import org.handcart.console.session.SignedInActor;

/** What waits for somebody's agreement in the actor's stores, soonest to expire first; or what was decided, newest first. */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class ApprovalsView implements Serializable {

    private static final int MOST = 50;
    private static final Logger LOG = Logger.getLogger(ApprovalsView.class.getName());

    @Inject
    ApprovalQueries approvals;

    @Inject
    SignedInActor me;

    private boolean all;
    private List<ApprovalView> rows = List.of();
    private boolean more;
    private boolean failed;

    public void open() {
        refresh();
    }

    public void refresh() {
        try {
            ApprovalPage page = approvals.page(me.actor(), all ? null : ApprovalStatus.OPEN, null, null, null, MOST);
            rows = page.items();
            more = page.next() != null;
            failed = false;
        } catch (EJBException broken) {
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "approvals could not be read, " + me.actor().correlationId());
            failed = true;
        }
    }

    /** Who asked cannot agree; they can take it back. */
    public boolean asked(ApprovalView approval) {
        return approval.requestedBy().equals(me.getUsername());
    }

    /** Only to leave out what would be refused anyway. */
    public boolean decidable(ApprovalView approval) {
        return approval.status() == ApprovalStatus.OPEN && (me.may("APPROVE_CANCELLATION") || asked(approval));
    }

    public List<ApprovalView> getRows() {
        return rows;
    }

    /** Whether there are more than are shown. */
    public boolean isMore() {
        return more;
    }

    public boolean isFailed() {
        return failed;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
