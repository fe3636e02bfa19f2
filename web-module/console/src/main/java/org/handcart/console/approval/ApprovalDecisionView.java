package org.handcart.console.approval;

import jakarta.ejb.EJBException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.DecideOutcome;
import org.handcart.approval.usecase.ApprovalQueries;
import org.handcart.approval.usecase.DecideApproval;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.usecase.CancellationQueries;
import org.handcart.console.session.SignedInActor;
import org.handcart.console.words.Wording;
import org.handcart.order.LineDetail;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderLineId;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.Conflict;
import org.handcart.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Somebody looks at what waits and decides it. The verb knows who may; its refusals are told where they are read. */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class ApprovalDecisionView implements Serializable {

    private static final String MESSAGES = "decide:decideMessages";
    private static final Logger LOG = Logger.getLogger(ApprovalDecisionView.class.getName());

    @Inject
    ApprovalQueries approvals;

    @Inject
    CancellationQueries cancellations;

    @Inject
    OrderQueries orders;

    @Inject
    DecideApproval decideApproval;

    @Inject
    ApprovalsView page;

    @Inject
    SignedInActor me;

    private @Nullable ApprovalView approval;
    private @Nullable CancellationView cancellation;
    private List<LineDetail> lines = List.of();
    private @Nullable String comment;

    /** As it is now. */
    public void look(ApprovalId id) {
        comment = null;
        approval = approvals.find(me.actor(), id).orElse(null);
        ApprovalView found = approval;
        cancellation = found == null || found.subject() != ApprovalSubject.CANCELLATION
                ? null
                : cancellations
                        .find(me.actor(), found.order(), new CancellationId(found.subjectId()))
                        .orElse(null);
        lines = found == null
                ? List.of()
                : orders.find(me.actor(), found.order().toString())
                        .map(OrderDetail::lines)
                        .orElse(List.of());
    }

    /** Name of the product of a line; empty when the order has no such line. */
    public String lineName(OrderLineId line) {
        return lines.stream()
                .filter(one -> one.id().equals(line))
                .map(LineDetail::name)
                .findFirst()
                .orElse("");
    }

    public void approve() {
        decide(id -> decideApproval.approve(me.actor(), id, comment), "approval.approved");
    }

    /** Needs a comment, which the customer's next call is answered with. */
    public void reject() {
        if (comment == null) {
            tell(MESSAGES, FacesMessage.SEVERITY_ERROR, Wording.text("approval.no-comment"), null);
            return;
        }
        decide(id -> decideApproval.reject(me.actor(), id, comment), "approval.rejected");
    }

    private void decide(Decision decision, String done) {
        ApprovalView seen = approval;
        if (seen == null) {
            return;
        }
        ask(() -> decision.of(seen.id()), done);
        page.refresh();
    }

    private void ask(Supplier<DecideOutcome> verb, String done) {
        try {
            Runnable answer = verb.get()
                    .fold(
                            decided -> () -> {
                                PrimeFaces.current().ajax().addCallbackParam("done", true);
                                tell(null, FacesMessage.SEVERITY_INFO, Wording.text(done), null);
                            },
                            refused -> () -> tell(
                                    MESSAGES,
                                    FacesMessage.SEVERITY_ERROR,
                                    Wording.refusal("DecideOutcome", refused.reason()),
                                    refused.reason() == DecideOutcome.Reason.ABOVE_OWN_LIMIT
                                            ? refused.detail()
                                            : null));
            answer.run();
        } catch (NotAllowed lost) {
            tell(MESSAGES, FacesMessage.SEVERITY_ERROR, Wording.text("approval.not-allowed"), null);
        } catch (Conflict changed) {
            tell(MESSAGES, FacesMessage.SEVERITY_ERROR, Wording.text("approval.changed"), changed.getMessage());
        } catch (EJBException broken) {
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "an approval could not be decided, " + me.actor().correlationId());
            tell(MESSAGES, FacesMessage.SEVERITY_ERROR, Wording.text("approval.failed"), null);
        }
    }

    private static void tell(
            @Nullable String where, FacesMessage.Severity severity, String sentence, @Nullable String detail) {
        FacesContext.getCurrentInstance()
                .addMessage(where, new FacesMessage(severity, sentence, detail == null ? "" : detail));
    }

    public @Nullable ApprovalView getApproval() {
        return approval;
    }

    /** What would be carried out; null when it is about something else. */
    public @Nullable CancellationView getCancellation() {
        return cancellation;
    }

    /** Why it waits, beyond the limits. */
    public List<String> getRisks() {
        ApprovalView shown = approval;
        return shown == null ? List.of() : shown.riskReasons();
    }

    public boolean isOpen() {
        ApprovalView shown = approval;
        return shown != null && shown.status() == ApprovalStatus.OPEN;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null || comment.isBlank() ? null : comment.strip();
    }

    /** One of the two words. */
    @FunctionalInterface
    private interface Decision {
        DecideOutcome of(ApprovalId id);
    }
}
