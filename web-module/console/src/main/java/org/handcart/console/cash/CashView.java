package org.handcart.console.cash;

import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.cod.CashCount;
import org.handcart.cod.StoreDaySummary;
import org.handcart.cod.VarianceTrend;
import org.handcart.cod.usecase.StoreCashQueries;
import org.handcart.console.session.SignedInActor;
import org.jspecify.annotations.Nullable;

/** The stores of a business day, the counts that wait, and what was missing of riders in the last thirty days. */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class CashView implements Serializable {

    private static final int TREND_DAYS = 30;
    private static final Logger LOG = Logger.getLogger(CashView.class.getName());

    @Inject
    StoreCashQueries cash;

    @Inject
    SignedInActor me;

    private @Nullable LocalDate date;
    private List<StoreDaySummary> rows = List.of();
    private List<CashCount> pending = List.of();
    private List<VarianceTrend> trend = List.of();
    private boolean failed;

    public void open() {
        refresh();
    }

    public void refresh() {
        try {
            rows = cash.summaries(me.actor(), date);
            pending = cash.pending(me.actor());
            LocalDate through = getShown();
            trend = cash.variances(me.actor(), through.minusDays(TREND_DAYS), through, null);
            failed = false;
        } catch (EJBException broken) {
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "cash could not be read, " + me.actor().correlationId());
            failed = true;
        }
    }

    public List<StoreDaySummary> getRows() {
        return rows;
    }

    public List<CashCount> getPending() {
        return pending;
    }

    public List<VarianceTrend> getTrend() {
        return trend;
    }

    public String getChart() {
        return TrendChart.json(trend);
    }

    public boolean isFailed() {
        return failed;
    }

    /** The day that was asked for, otherwise the latest any store is in. */
    public LocalDate getShown() {
        LocalDate asked = date;
        return asked == null
                ? rows.stream()
                        .map(StoreDaySummary::date)
                        .max(LocalDate::compareTo)
                        .orElseGet(() -> LocalDate.now(me.getZone()))
                : asked;
    }

    public LocalDate getBefore() {
        return getShown().minusDays(1);
    }

    public LocalDate getAfter() {
        return getShown().plusDays(1);
    }

    public @Nullable String getDate() {
        return date == null ? null : date.toString();
    }

    /** What is no date means the day it is. */
    public void setDate(@Nullable String text) {
        date = CashDates.of(text);
    }
}
