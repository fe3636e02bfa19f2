package org.handcart.console.order;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancellationReason;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.ItemView;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.console.session.SignedInActor;
import org.handcart.console.words.Wording;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderDetail;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.shared.Conflict;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * Partial cancellation in two steps: the preview computes and changes nothing, the confirmation carries out exactly
 * what was previewed.
 *
 * <p>A preview is worth one confirmation: it is taken away before the verb is called, so a second click, or the same
 * request sent twice, finds nothing to confirm. When the order has changed since, the confirmation is refused.
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
    OrderDetailView detail;

    @Inject
    SignedInActor me;

    private List<CancelLine> lines = List.of();
    private @Nullable CancellationReason reason;
    private @Nullable String comment;
    private RefundMethod refundMethod = RefundMethod.ORIGINAL;
    private boolean allowPartial;
    private boolean override;
    private List<ItemView> refusedItems = List.of();
    private final transient AtomicReference<@Nullable Prepared> prepared = new AtomicReference<>();

    /** Opens the dialog on the order as it is now. */
    public void begin() {
        detail.refresh();
        reason = null;
        comment = null;
        refundMethod = RefundMethod.ORIGINAL;
        allowPartial = false;
        override = false;
        layOutLines();
        change();
    }

    /** Whatever is changed in the dialog makes the preview worthless. */
    public void change() {
        prepared.set(null);
        refusedItems = List.of();
    }

    /** The units that can be asked for depend on the override. */
    public void changeOverride() {
        layOutLines();
        change();
    }

    public void preview() {
        change();
        List<LineQuantity> asked = lines.stream()
                .filter(line -> line.asked() > 0)
                .map(line -> new LineQuantity(line.getLine().id(), Quantity.of(line.asked())))
                .toList();
        CancellationReason why = reason;
        if (asked.isEmpty() || why == null) {
            refuse(Wording.text(asked.isEmpty() ? "cancel.no-units" : "cancel.no-reason"), null);
            return;
        }
        if (why == CancellationReason.OTHER && comment == null) {
            refuse(Wording.text("cancel.no-comment"), null);
            return;
        }
        detail.refresh();
        OrderDetail order = detail.current();
        CancelCommand command = new CancelCommand(
                order.row().id(),
                asked,
                why,
                comment,
                refundMethod,
                allowPartial,
                override && me.may("CANCEL_OVERRIDE"),
                true);
        ask(command, accepted -> prepared.set(new Prepared(command, order.row().version(), accepted)));
    }

    public void confirm() {
        Prepared taken = prepared.getAndSet(null);
        if (taken == null) {
            refuse(Wording.text("cancel.no-preview"), null);
            return;
        }
        detail.refresh();
        if (detail.current().row().version() != taken.version()) {
            refuse(Wording.text("cancel.changed"), null);
            return;
        }
        ask(forReal(taken.command()), accepted -> {
            faces().addMessage(
                            null,
                            new FacesMessage(
                                    FacesMessage.SEVERITY_INFO,
                                    CancelSentences.title(accepted),
                                    CancelSentences.result(accepted)));
            PrimeFaces.current().ajax().addCallbackParam(DONE, true);
        });
        detail.refresh();
    }

    private void ask(CancelCommand command, Consumer<CancellationView> then) {
        try {
            CancelOutcome outcome = cancelPartially.cancel(me.actor(), command);
            Runnable answer = outcome.fold(
                    accepted -> () -> then.accept(accepted.cancellation()), refused -> () -> refused(refused));
            answer.run();
        } catch (RefundExceedsCaptured more) {
            refuse(CancelSentences.refundExceeds(more.available()), null);
        } catch (Conflict changed) {
            refuse(Wording.text("cancel.changed"), null);
        }
    }

    private void refused(CancelOutcome.Refused refused) {
        refusedItems = refused.lines();
        refuse(Wording.refusal("CancelOutcome", refused.reason()), refused.detail());
    }

    private static void refuse(String sentence, @Nullable String detail) {
        faces().addMessage(MESSAGES, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, detail));
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
        boolean withPacked = override && me.may("CANCEL_OVERRIDE");
        lines = detail.current().lines().stream()
                .map(line -> new CancelLine(line, withPacked))
                .toList();
    }

    public List<CancelLine> getLines() {
        return lines;
    }

    public @Nullable CancellationView getPreview() {
        Prepared ready = prepared.get();
        return ready == null ? null : ready.preview();
    }

    public List<ItemView> getRefusedItems() {
        return refusedItems;
    }

    public CancellationReason[] getReasons() {
        return CancellationReason.values();
    }

    public RefundMethod[] getRefundMethods() {
        return RefundMethod.values();
    }

    public @Nullable CancellationReason getReason() {
        return reason;
    }

    public void setReason(@Nullable CancellationReason reason) {
        this.reason = reason;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null || comment.isBlank() ? null : comment.strip();
    }

    public RefundMethod getRefundMethod() {
        return refundMethod;
    }

    public void setRefundMethod(RefundMethod refundMethod) {
        this.refundMethod = refundMethod;
    }

    public boolean isAllowPartial() {
        return allowPartial;
    }

    public void setAllowPartial(boolean allowPartial) {
        this.allowPartial = allowPartial;
    }

    public boolean isOverride() {
        return override;
    }

    public void setOverride(boolean override) {
        this.override = override;
    }

    /** What a confirmation would carry out, and for which version of the order. */
    private record Prepared(CancelCommand command, long version, CancellationView preview) {}
}
