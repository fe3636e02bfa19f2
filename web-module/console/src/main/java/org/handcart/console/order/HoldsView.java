package org.handcart.console.order;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handcart.checkout.usecase.ReleaseHold;
import org.handcart.console.session.SignedInActor;
import org.handcart.console.words.Wording;
import org.handcart.order.HoldExpiry;
import org.handcart.order.HoldOutcome;
import org.handcart.order.HoldSource;
import org.handcart.order.NewHold;
import org.handcart.order.OrderHold;
import org.handcart.order.OrderId;
import org.handcart.order.OrderStatus;
import org.handcart.order.usecase.HoldQueries;
import org.handcart.order.usecase.PlaceHold;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/** The holds of the order on the page: why it waits, letting it go on, stopping it. */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class HoldsView implements Serializable {

    private static final String BY_HAND = "BY_HAND";

    @Inject
    HoldQueries holds;

    @Inject
    PlaceHold placeHold;

    @Inject
    ReleaseHold releaseHold;

    @Inject
    OrderDetailView detail;

    @Inject
    SignedInActor me;

    private @Nullable String why;
    private @Nullable String detailText;

    /** Open ones first, then as they were placed. */
    public List<OrderHold> getHolds() {
        return detail.getHolds();
    }

    public void release(OrderHold hold) {
        String reason = why;
        if (reason == null) {
            tell(FacesMessage.SEVERITY_ERROR, Wording.text("hold.no-reason"));
            return;
        }
        answer(Retrying.call(() -> releaseHold.release(me.actor(), hold.order(), hold.id(), reason)), "hold.released");
    }

    public void place() {
        String text = detailText;
        if (text == null) {
            tell(FacesMessage.SEVERITY_ERROR, Wording.text("hold.no-reason"));
            return;
        }
        OrderId order = detail.current().row().id();
        NewHold hold = new NewHold(HoldSource.PERSON, BY_HAND, text, null, HoldExpiry.RELEASE);
        answer(Retrying.call(() -> placeHold.place(me.actor(), order, hold)), "hold.placed");
    }

    private void answer(HoldOutcome outcome, String done) {
        Runnable told = outcome.fold(
                ok -> () -> {
                    why = null;
                    detailText = null;
                    tell(FacesMessage.SEVERITY_INFO, Wording.text(done));
                },
                refused -> () -> tell(FacesMessage.SEVERITY_ERROR, Wording.refusal("HoldOutcome", refused.reason())));
        told.run();
        detail.refresh();
    }

    /** One's own, or anybody's with the right to it. */
    public boolean mayRelease(OrderHold hold) {
        boolean own = hold.hold().source() == HoldSource.PERSON
                && hold.placedBy().equals(me.actor().name());
        return hold.isOpen() && (me.may("HOLD_RELEASE") || own && me.may("ORDER_HOLD"));
    }

    public boolean isPlaceable() {
        OrderStatus status = detail.current().row().status();
        return me.may("ORDER_HOLD") && (status == OrderStatus.PENDING || status == OrderStatus.CONFIRMED);
    }

    private static void tell(FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, ""));
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null || why.isBlank() ? null : why.strip();
    }

    public @Nullable String getDetailText() {
        return detailText;
    }

    public void setDetailText(@Nullable String text) {
        this.detailText = text == null || text.isBlank() ? null : text.strip();
    }
}
