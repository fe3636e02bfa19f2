package org.handcart.console.order;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.ItemView;
import org.handcart.cancellation.ReasonRefused;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.cancellation.usecase.ReasonQueries;
import org.handcart.console.session.SignedInActor;
import org.handcart.console.words.Wording;
import org.handcart.order.OrderDetail;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.shared.Conflict;
import org.handcart.shared.idempotency.KeyReused;
import org.handcart.shared.idempotency.StillRunning;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * Partial cancellation in two steps: the preview computes and changes nothing, the confirmation carries out exactly
 * what was previewed.
 *
 * <p>A preview is worth one confirmation: it is taken away before the verb is called, so a second click
 * finds nothing to confirm; {@link CancelOnce} does the same across tabs. When the order has changed since the preview,
 * the confirmation is refused.
 */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class CancelView implements Serializable {

    private static final String MESSAGES = "cancel:cancelMessages";
    private static final String DONE = "done";

    @Inject
    CancelPartially cancelPartially;

    @Inject
    CancelOnce cancelOnce;

    @Inject
    ReasonQueries reasons;

    @Inject
    OrderDetailView detail;

    @Inject
    SignedInActor me;

    private CancelForm form = new CancelForm();
    private List<ItemView> refusedItems = List.of();
    private @Nullable FacesMessage finished;
    private final transient AtomicReference<@Nullable Prepared> prepared = new AtomicReference<>();

    /** Opens the dialog on the order as it is now. */
    public void begin() {
        detail.refresh();
        form = new CancelForm();
        layOutLines();
        change();
    }

    /** Whatever is changed in the dialog makes the preview worthless. */
    public void change() {
        prepared.set(null);
        finished = null;
        refusedItems = List.of();
    }

    /** As soon as everything is there that it takes, what would happen is shown. */
    public void changed() {
        change();
        if (form.missing() == null) {
            preview();
        }
    }

    /** The units that can be asked for depend on the override. */
    public void changeOverride() {
        layOutLines();
        changed();
    }

    public void preview() {
        change();
        String missing = form.missing();
        if (missing != null) {
            refuse(missing, null);
            return;
        }
        detail.refresh();
        layOutLines();
        OrderDetail order = detail.current();
        CancelCommand command = form.command(order.row().id(), mayOverride(), true);
        ask(
                () -> Optional.of(cancelPartially.cancel(me.actor(), command)),
                accepted -> prepared.set(new Prepared(command, order, accepted)));
    }

    public void confirm() {
        Prepared taken = prepared.getAndSet(null);
        if (taken == null) {
            repeat();
            return;
        }
        detail.refresh();
        if (detail.current().row().version() != taken.seen().row().version()) {
            refuse(Wording.text("cancel.changed"), null);
            return;
        }
        ask(
                () -> cancelOnce.cancel(me.actor(), taken.seen(), forReal(taken.command())),
                accepted -> finish(new FacesMessage(
                        FacesMessage.SEVERITY_INFO,
                        CancelSentences.title(accepted),
                        CancelSentences.result(accepted))));
        detail.refresh();
    }

    private void ask(Supplier<Optional<CancelOutcome>> verb, Consumer<CancellationView> then) {
        try {
            Optional<CancelOutcome> outcome = verb.get();
            if (outcome.isEmpty()) {
                finish(new FacesMessage(FacesMessage.SEVERITY_WARN, Wording.text("cancel.twice"), ""));
                return;
            }
            Runnable answer = outcome.get()
                    .fold(accepted -> () -> then.accept(accepted.cancellation()), refused -> () -> refused(refused));
            answer.run();
        } catch (ReasonRefused reason) {
            refuse(String.valueOf(reason.getMessage()), null);
        } catch (RefundExceedsCaptured more) {
            refuse(CancelSentences.refundExceeds(more.available()), null);
        } catch (Conflict | KeyReused | StillRunning changed) {
            refuse(Wording.text("cancel.changed"), null);
        }
    }

    /** A second click gets the answer of the first. */
    private void repeat() {
        FacesMessage first = finished;
        if (first == null) {
            refuse(Wording.text("cancel.no-preview"), null);
        } else {
            finish(first);
        }
    }

    /** Closes the dialog and tells on the page what became of it. */
    private void finish(FacesMessage message) {
        finished = message;
        faces().addMessage(null, message);
        PrimeFaces.current().ajax().addCallbackParam(DONE, true);
    }

    private void refused(CancelOutcome.Refused refused) {
        refusedItems = refused.lines();
        refuse(
                Wording.refusal("CancelOutcome", refused.reason()),
                refused.lines().isEmpty() ? refused.detail() : null);
    }

    private static void refuse(String sentence, @Nullable String detail) {
        faces().addMessage(
                        MESSAGES,
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, detail == null ? "" : detail));
    }

    private static FacesContext faces() {
        return FacesContext.getCurrentInstance();
    }

    private static CancelCommand forReal(CancelCommand previewed) {
        return new CancelCommand(
                previewed.order(),
                previewed.lines(),
                previewed.reason(),
                previewed.comment(),
                previewed.refundMethod(),
                previewed.allowPartial(),
                previewed.override(),
                false);
    }

    private void layOutLines() {
        OrderDetail order = detail.current();
        form.layOut(order, reasons.list(me.actor(), order.row().storeCode()), mayOverride());
    }

    private boolean mayOverride() {
        return me.may("CANCEL_OVERRIDE");
    }

    public CancelForm getForm() {
        return form;
    }

    public @Nullable CancellationView getPreview() {
        Prepared ready = prepared.get();
        return ready == null ? null : ready.preview();
    }

    /** True when units of the preview wait for the warehouse's word. */
    public boolean isWaiting() {
        CancellationView preview = getPreview();
        return preview != null && preview.items().stream().anyMatch(item -> item.pending() > 0);
    }

    public List<ItemView> getRefusedItems() {
        return refusedItems;
    }

    /** What a confirmation would carry out, and on sight of which order. */
    private record Prepared(CancelCommand command, OrderDetail seen, CancellationView preview) {}
}
