package org.handcart.console.order;

import jakarta.ejb.EJBException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.console.paging.Trail;
import org.handcart.console.session.SignedInActor;
import org.handcart.order.OrderPage;
import org.handcart.order.OrderRow;
import org.handcart.order.OrderStatus;
import org.handcart.order.Position;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/**
 * The orders list. Pages are read by key (the last row of the page before), never by number, so the hundredth page
 * costs what the first does and new orders shift nothing; there is no count. See {@link Trail} for the way back.
 */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class OrderListView implements Serializable {

    static final int PAGE = 25;

    private static final Logger LOG = Logger.getLogger(OrderListView.class.getName());
    private static final String ADDRESS = "/orders/list.xhtml";
    private static final OrderPage NOTHING = new OrderPage(List.of(), null);

    @Inject
    OrderQueries orders;

    @Inject
    StoreQueries storeQueries;

    @Inject
    SignedInActor me;

    private @Nullable String statusParameter;
    private @Nullable String fromParameter;
    private @Nullable String toParameter;
    private @Nullable String sortParameter;

    private OrderStatus[] statuses = {};
    private @Nullable String store;
    private @Nullable String text;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    private List<Store> stores = List.of();
    private OrderFilter filter = new OrderFilter(Set.of(), null, null, null, null, false);
    private final Trail<Position> trail = new Trail<>();
    private OrderPage page = NOTHING;
    private boolean failed;

    /** Called once, when the address has been read. */
    public void open() {
        statuses = OrderFilter.statuses(statusParameter).toArray(OrderStatus[]::new);
        from = OrderFilter.day(fromParameter);
        to = OrderFilter.day(toParameter);
        filter = asFilled();
        load();
    }

    /** Reads the same page again; rows that changed status meanwhile show it. */
    public void refresh() {
        load();
    }

    /** To the address that says what was filled in. */
    public void apply() throws IOException {
        goTo(asFilled().parameters());
    }

    public void clear() throws IOException {
        goTo(Map.of());
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
            if (stores.isEmpty()) {
                stores = storeQueries.list(me.actor(), null, null, null);
            }
            page = orders.search(me.actor(), filter.search(me.getZone(), PAGE, trail.start()));
            failed = false;
        } catch (EJBException broken) {
            // What was read before stays on the page, marked as old; the next refresh tries again.
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "orders could not be read, " + me.actor().correlationId());
            failed = true;
        }
    }

    private OrderFilter asFilled() {
        return new OrderFilter(Set.of(statuses), store, text, from, to, "oldest".equals(sortParameter));
    }

    private static void goTo(Map<String, List<String>> parameters) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.encodeRedirectURL(external.getRequestContextPath() + ADDRESS, parameters));
    }

    public List<OrderRow> getRows() {
        return page.items();
    }

    public List<Store> getStores() {
        return stores;
    }

    public OrderStatus[] getEveryStatus() {
        return OrderStatus.values();
    }

    public boolean isFailed() {
        return failed;
    }

    public boolean isFiltered() {
        return !filter.isEmpty();
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

    public OrderStatus[] getStatuses() {
        return statuses.clone();
    }

    public void setStatuses(OrderStatus @Nullable [] statuses) {
        this.statuses = statuses == null ? new OrderStatus[0] : statuses.clone();
    }

    public @Nullable String getStore() {
        return store;
    }

    public void setStore(@Nullable String store) {
        this.store = store;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable String getStatusParameter() {
        return statusParameter;
    }

    public void setStatusParameter(@Nullable String statusParameter) {
        this.statusParameter = statusParameter;
    }

    public @Nullable String getFromParameter() {
        return fromParameter;
    }

    public void setFromParameter(@Nullable String fromParameter) {
        this.fromParameter = fromParameter;
    }

    public @Nullable String getToParameter() {
        return toParameter;
    }

    public void setToParameter(@Nullable String toParameter) {
        this.toParameter = toParameter;
    }

    public @Nullable String getSortParameter() {
        return sortParameter;
    }

    public void setSortParameter(@Nullable String sortParameter) {
        this.sortParameter = sortParameter;
    }
}
