package org.handcart.console.order;

import jakarta.ejb.EJBException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.usecase.CancellationQueries;
import org.handcart.console.session.SignedInActor;
import org.handcart.delivery.Delivery;
import org.handcart.delivery.usecase.DeliveryQueries;
import org.handcart.order.LineDetail;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderHold;
import org.handcart.order.OrderLineId;
import org.handcart.order.TimelineEntry;
import org.handcart.order.usecase.HoldQueries;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.OrderPayments;
import org.handcart.payment.PaymentTransaction;
import org.handcart.payment.RefundDetail;
import org.handcart.payment.TenderDetail;
import org.handcart.payment.usecase.PaymentQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** One order, as it was when the page was last refreshed. Times are in the store's zone. */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class OrderDetailView implements Serializable {

    private static final Logger LOG = Logger.getLogger(OrderDetailView.class.getName());

    @Inject
    OrderQueries orders;

    @Inject
    CancellationQueries cancellationQueries;

    @Inject
    PaymentQueries paymentQueries;

    @Inject
    DeliveryQueries deliveries;

    @Inject
    HoldQueries holdQueries;

    @Inject
    StoreQueries stores;

    @Inject
    SignedInActor me;

    private @Nullable String id;
    private @Nullable OrderDetail order;
    private @Nullable Store store;
    private @Nullable Delivery delivery;
    private List<TimelineEntry> timeline = List.of();
    private List<CancellationView> cancellations = List.of();
    private OrderPayments payments = new OrderPayments(List.of(), List.of(), List.of());
    private List<OrderHold> holds = List.of();
    private boolean failed;

    /** Answers 404 for an order that does not exist and for one of a store that is not the actor's. */
    public void open() throws IOException {
        if (id == null || !load()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    /** Reads everything again; when that fails, what is there stays, marked as old. */
    public void refresh() {
        try {
            failed = !load();
        } catch (EJBException broken) {
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "order could not be read, " + me.actor().correlationId());
            failed = true;
        }
    }

    /** As {@link #refresh}, drawing the whole room again only when something is new: what was unfolded stays so. */
    public void poll() {
        List<Object> before = Arrays.asList(order, timeline, cancellations, payments, delivery);
        refresh();
        if (!before.equals(Arrays.asList(order, timeline, cancellations, payments, delivery))) {
            PrimeFaces.current().ajax().update("order:room");
        }
    }

    private boolean load() {
        Actor actor = me.actor();
        Optional<OrderDetail> found = orders.find(actor, String.valueOf(id));
        if (found.isEmpty()) {
            return false;
        }
        OrderDetail read = found.get();
        timeline = orders.timeline(actor, read.row().id());
        cancellations = cancellationQueries.list(actor, read.row().id(), null, null, null);
        payments = paymentQueries.payments(actor, read.row().id());
        holds = holdQueries.of(actor, read.row().id());
        delivery = deliveries.find(actor, read.row().id()).orElse(null);
        if (store == null) {
            store = stores.find(actor, read.row().storeCode()).orElse(null);
        }
        order = read;
        return true;
    }

    OrderDetail current() {
        OrderDetail read = order;
        if (read == null) {
            throw new IllegalStateException("no order was read");
        }
        return read;
    }

    public boolean isFound() {
        return order != null;
    }

    public boolean isFailed() {
        return failed;
    }

    public OrderDetail getOrder() {
        return current();
    }

    /** What the order is worth less than when it was placed: units cancelled or short, and fees that went with them. */
    public Money getTakenOff() {
        OrderDetail read = current();
        return read.items()
                .minus(read.discount())
                .plus(read.feesTotal())
                .minus(read.row().total());
    }

    public ZoneId getZone() {
        return store == null ? me.getZone() : store.zone();
    }

    public @Nullable Store getStore() {
        return store;
    }

    public @Nullable Delivery getDelivery() {
        return delivery;
    }

    /** Newest first. */
    public List<TimelineEntry> getTimeline() {
        return timeline.stream()
                .sorted((one, other) -> Integer.compare(other.sequence(), one.sequence()))
                .toList();
    }

    public List<OrderHold> getHolds() {
        return holds;
    }

    public List<CancellationView> getCancellations() {
        return cancellations;
    }

    public OrderPayments getPayments() {
        return payments;
    }

    /** Oldest first. */
    public List<PaymentTransaction> transactions(TenderDetail tender) {
        return payments.transactions().stream()
                .filter(transaction -> transaction.tenderId().equals(tender.id()))
                .toList();
    }

    /** Oldest first. */
    public List<RefundDetail> refunds(TenderDetail tender) {
        return payments.refunds().stream()
                .filter(refund -> refund.tenderId().equals(tender.id()))
                .toList();
    }

    /** True while a cancellation could take units off at least one line. */
    public boolean isReducible() {
        OrderDetail read = order;
        return read != null
                && me.may("ORDER_CANCEL")
                && read.lines().stream().anyMatch(line -> CancelLine.most(line.quantities(), true) > 0);
    }

    /** The line's name and SKU, for a cancellation's items. */
    public String lineName(OrderLineId line) {
        return current().lines().stream()
                .filter(candidate -> candidate.id().equals(line))
                .map(LineDetail::name)
                .findFirst()
                .orElse("");
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
