package org.handcart.console.cash;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.handcart.cod.JournalLine;
import org.handcart.cod.Reconciliation;
import org.handcart.cod.usecase.StoreCashQueries;
import org.handcart.console.session.SignedInActor;
import org.jspecify.annotations.Nullable;

/** One store in one business day, down to the entries of the journal; of one rider where one is named. */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class StoreCashView implements Serializable {

    private static final int MOST_SHOWN = 300;

    @Inject
    StoreCashQueries cash;

    @Inject
    SignedInActor me;

    private @Nullable String store;
    private @Nullable LocalDate date;
    private @Nullable String rider;
    private @Nullable Reconciliation day;
    private List<JournalLine> journal = List.of();
    private boolean cut;

    public void open() throws IOException {
        String code = store;
        day = code == null ? null : cash.reconciliation(me.actor(), code, date).orElse(null);
        if (day == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
            return;
        }
        List<JournalLine> all = cash.journal(me.actor(), day.storeCode(), day.date(), rider);
        cut = all.size() > MOST_SHOWN;
        journal = cut ? all.subList(0, MOST_SHOWN) : all;
    }

    public boolean isFound() {
        return day != null;
    }

    public Reconciliation getDay() {
        Reconciliation read = day;
        if (read == null) {
            throw new IllegalStateException("no day was read");
        }
        return read;
    }

    public LocalDate getBefore() {
        return getDay().date().minusDays(1);
    }

    public LocalDate getAfter() {
        return getDay().date().plusDays(1);
    }

    public List<JournalLine> getJournal() {
        return journal;
    }

    /** More was posted than is shown. */
    public boolean isCut() {
        return cut;
    }

    public @Nullable String getStore() {
        return store;
    }

    public void setStore(@Nullable String store) {
        this.store = store;
    }

    public @Nullable String getDate() {
        return date == null ? null : date.toString();
    }

    public void setDate(@Nullable String text) {
        date = CashDates.of(text);
    }

    public @Nullable String getRider() {
        return rider;
    }

    public void setRider(@Nullable String rider) {
        this.rider = rider == null || rider.isBlank() ? null : rider;
    }
}
