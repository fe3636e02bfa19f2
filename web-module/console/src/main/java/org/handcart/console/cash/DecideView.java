package org.handcart.console.cash;

import jakarta.ejb.EJBException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.cod.CashCount;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.usecase.DecideCount;
import org.handcart.cod.usecase.StoreCashQueries;
import org.handcart.console.session.SignedInActor;
import org.handcart.console.words.Wording;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Somebody looks at a count that waits, and accepts it or has it counted again. The verb knows who may. */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class DecideView implements Serializable {

    private static final Logger LOG = Logger.getLogger(DecideView.class.getName());

    @Inject
    StoreCashQueries cash;

    @Inject
    DecideCount decideCount;

    @Inject
    CashView page;

    @Inject
    SignedInActor me;

    private @Nullable CashCount count;
    private @Nullable String comment;

    /** As it is now; null when it is gone. */
    public void look(UUID id) {
        count = cash.count(me.actor(), id).orElse(null);
        comment = null;
    }

    /** Exactly the difference that is shown: another one by now is refused. */
    public void approve() {
        CashCount seen = count;
        if (seen != null) {
            settle(() -> decideCount.approve(me.actor(), seen.id(), seen.variance(), comment), "cash.approved");
        }
    }

    public void reject() {
        CashCount seen = count;
        String why = comment;
        if (why == null) {
            tell(FacesMessage.SEVERITY_ERROR, Wording.text("cash.no-comment"), null);
        } else if (seen != null) {
            settle(() -> decideCount.reject(me.actor(), seen.id(), why), "cash.rejected");
        }
    }

    private void settle(Supplier<CashOutcome<CashCount>> verb, String done) {
        try {
            Runnable answer = verb.get()
                    .fold(
                            decided -> () -> {
                                count = null;
                                PrimeFaces.current().ajax().addCallbackParam("done", true);
                                tell(FacesMessage.SEVERITY_INFO, Wording.text(done), null);
                            },
                            refused -> () -> tell(
                                    FacesMessage.SEVERITY_ERROR,
                                    Wording.refusal("CashOutcome", refused.reason()),
                                    refused.detail()));
            answer.run();
        } catch (EJBException broken) {
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "a count could not be decided, " + me.actor().correlationId());
            tell(FacesMessage.SEVERITY_ERROR, Wording.text("cash.failed"), null);
        }
        page.refresh();
    }

    private static void tell(FacesMessage.Severity severity, String sentence, @Nullable String detail) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(severity, sentence, detail == null ? "" : detail));
    }

    public @Nullable CashCount getCount() {
        return count;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null || comment.isBlank() ? null : comment.strip();
    }
}
