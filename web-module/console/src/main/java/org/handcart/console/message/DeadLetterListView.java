package org.handcart.console.message;

import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.console.paging.Trail;
import org.handcart.console.session.SignedInActor;
import org.handcart.shared.outbox.DeadLetter;
import org.handcart.shared.outbox.DeadLetterPage;
import org.handcart.shared.outbox.DeadLetters;
import org.jspecify.annotations.Nullable;

/** The dead letters: those that wait for somebody, unless the address asks for others. */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class DeadLetterListView implements Serializable {

    static final int PAGE = 25;

    private static final Logger LOG = Logger.getLogger(DeadLetterListView.class.getName());
    private static final String ALL = "ALL";

    @Inject
    DeadLetters letters;

    @Inject
    SignedInActor me;

    private String show = DeadLetter.Status.DEAD.name();
    private final Trail<DeadLetterPage.Position> trail = new Trail<>();
    private DeadLetterPage page = new DeadLetterPage(List.of(), null);
    private boolean failed;

    public void open() {
        load();
    }

    public void refresh() {
        load();
    }

    public void next() {
        trail.forward(page.next());
        load();
    }

    public void previous() {
        trail.back();
        load();
    }

    private void load() {
        try {
            page = letters.list(me.actor(), status(), trail.start(), PAGE);
            failed = false;
        } catch (EJBException broken) {
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "dead letters could not be read, " + me.actor().correlationId());
            failed = true;
        }
    }

    /** Null for all; what the address asks for and does not exist means those that wait. */
    private DeadLetter.@Nullable Status status() {
        if (ALL.equals(show)) {
            return null;
        }
        return Arrays.stream(DeadLetter.Status.values())
                .filter(status -> status.name().equals(show))
                .findFirst()
                .orElse(DeadLetter.Status.DEAD);
    }

    public List<DeadLetter> getRows() {
        return page.items();
    }

    public List<String> getChoices() {
        return List.of(
                DeadLetter.Status.DEAD.name(),
                DeadLetter.Status.REDRIVEN.name(),
                DeadLetter.Status.DISCARDED.name(),
                ALL);
    }

    public boolean isFailed() {
        return failed;
    }

    public boolean isHasNext() {
        return page.next() != null;
    }

    public boolean isHasPrevious() {
        return !trail.isFirst();
    }

    public int getPageNumber() {
        return trail.pageNumber();
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show == null ? DeadLetter.Status.DEAD.name() : show;
    }
}
