package org.handcart.console.message;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;
import org.handcart.console.session.SignedInActor;
import org.handcart.console.words.Wording;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderRow;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.outbox.DeadLetter;
import org.handcart.shared.outbox.DeadLetterId;
import org.handcart.shared.outbox.DeadLetters;
import org.handcart.shared.outbox.ResolveOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One dead letter: read it, mend it, send it again, or discard it. The verb decides which of two people, or two clicks,
 * was first; the other is told so.
 */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class DeadLetterView implements Serializable {

    @Inject
    DeadLetters letters;

    @Inject
    OrderQueries orders;

    @Inject
    SignedInActor me;

    private @Nullable String id;
    private @Nullable DeadLetter letter;
    private @Nullable OrderRow order;
    private String shown = "";
    private String text = "";
    private @Nullable String comment;

    public void open() throws IOException {
        UUID wanted = uuid(id);
        letter = wanted == null ? null : letters.find(me.actor(), new DeadLetterId(wanted));
        if (letter == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
            return;
        }
        show(letter);
        order = orderOf(letter);
    }

    /** As it came when the text was left alone, otherwise what the text says now. */
    public void redrive() {
        String mended = text.equals(shown) || isCut() ? null : text;
        settle(letters.redrive(me.actor(), getLetter().id(), mended, comment), "letter.redriven");
    }

    public void discard() {
        if (comment == null) {
            tell(FacesMessage.SEVERITY_ERROR, Wording.text("letter.no-comment"), null);
            return;
        }
        settle(letters.discard(me.actor(), getLetter().id(), comment), "letter.discarded");
    }

    private void settle(ResolveOutcome outcome, String done) {
        Runnable answer = outcome.fold(
                resolved -> () -> {
                    show(resolved.letter());
                    tell(FacesMessage.SEVERITY_INFO, Wording.text(done), null);
                },
                refused -> () -> tell(
                        FacesMessage.SEVERITY_ERROR,
                        Wording.refusal("ResolveOutcome", refused.reason()),
                        refused.detail()));
        answer.run();
    }

    private void show(DeadLetter read) {
        letter = read;
        shown = Payload.pretty(read.sentPayload() == null ? read.payload() : read.sentPayload());
        text = shown;
    }

    private static void tell(FacesMessage.Severity severity, String sentence, @Nullable String detail) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(severity, sentence, detail == null ? "" : detail));
    }

    /** Messages of an order carry its id as their group; others find none. */
    private @Nullable OrderRow orderOf(DeadLetter read) {
        UUID group = uuid(read.group());
        if (group == null || !me.may("ORDER_READ")) {
            return null;
        }
        return orders.find(me.actor(), group.toString()).map(OrderDetail::row).orElse(null);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    public boolean isFound() {
        return letter != null;
    }

    public DeadLetter getLetter() {
        DeadLetter read = letter;
        if (read == null) {
            throw new IllegalStateException("no dead letter was read");
        }
        return read;
    }

    /** Too long to be shown whole: then it cannot be mended here. */
    public boolean isCut() {
        return getLetter().payload().length() > Payload.MOST_SHOWN;
    }

    public boolean isOpen() {
        return getLetter().status() == DeadLetter.Status.DEAD && me.may("MESSAGES_REDRIVE");
    }

    public @Nullable OrderRow getOrder() {
        return order;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : Payload.unix(text);
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null || comment.isBlank() ? null : comment.strip();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
