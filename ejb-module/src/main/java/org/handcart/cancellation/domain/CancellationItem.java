package org.handcart.cancellation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.handcart.cancellation.CancelledItem;
import org.handcart.cancellation.ItemView;
import org.handcart.order.OrderLineId;
import org.handcart.order.RejectReason;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/** One line of a cancellation. Units only ever leave {@code pending}, so that requested = cancelled + pending + rejected. */
@Entity
@Table(schema = "cancellation", name = "cancellation_item")
class CancellationItem {

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID org;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cancellation_id")
    private Cancellation cancellation;

    @Column(name = "order_line_id")
    private UUID line;

    private int position;
    private int requested;
    private int cancelled;
    private int pending;
    private int rejected;
    private int refused;

    @Column(name = "reject_reason")
    private @Nullable String reason;

    @Column(name = "value_minor")
    private long valueMinor;

    @Column(name = "net_minor")
    private long netMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    /** One step a row; what {@code worths} says, for people. */
    private String derivation;

    /** How the value came about, as JSON of {@link UnitsWorth}. */
    private String worths;

    @SuppressWarnings("NullAway.Init")
    protected CancellationItem() {}

    CancellationItem(Cancellation cancellation, UUID org, int position, RequestedItem item) {
        if (item.requested() != item.cancelled() + item.held() + item.rejected()) {
            throw new IllegalArgumentException("units were lost: " + item);
        }
        this.id = Ids.next();
        this.org = org;
        this.cancellation = cancellation;
        this.position = position;
        this.line = item.line().value();
        this.requested = item.requested();
        this.cancelled = item.cancelled();
        this.pending = item.held();
        this.rejected = item.rejected();
        this.reason = item.reason();
        this.derivation = "";
        this.worths = "[]";
        leave(item.worth());
    }

    /** The warehouse stopped {@code units} in time. */
    void agree(UnitsWorth worth) {
        leavePending(worth.count());
        cancelled += worth.count();
        leave(worth);
    }

    private void leave(UnitsWorth worth) {
        if (worth.count() == 0) {
            return;
        }
        List<UnitsWorth> all = new ArrayList<>(worths());
        all.add(worth);
        worths = Json.write(all);
        valueMinor = Math.addExact(valueMinor, worth.value().minor());
        netMinor = Math.addExact(netMinor, worth.net().minor());
        taxMinor = Math.addExact(taxMinor, worth.tax().minor());
        String steps = String.join("\n", worth.sentences());
        derivation = derivation.isEmpty() ? steps : derivation + "\n" + steps;
    }

    private List<UnitsWorth> worths() {
        return List.of(Json.read(worths, UnitsWorth[].class));
    }

    /** Of the units that waited for a person some were cancelled, some now wait for the warehouse, the rest is rejected. */
    void decide(RequestedItem item) {
        int lost = pending - item.cancelled() - item.held();
        if (lost < 0) {
            throw new IllegalArgumentException("more than the %d units that waited: %s".formatted(pending, item));
        }
        rejected += lost;
        reason = lost > 0 ? item.reason() : reason;
        cancelled += item.cancelled();
        pending = item.held();
        leave(item.worth());
    }

    void reject(int units, RejectReason why) {
        leavePending(units);
        rejected += units;
        reason = why.name();
        if (why == RejectReason.REFUSED_BY_WAREHOUSE) {
            refused += units;
        }
    }

    private void leavePending(int units) {
        if (units < 1 || units > pending) {
            throw new IllegalArgumentException("%d of %d pending units".formatted(units, pending));
        }
        pending -= units;
    }

    OrderLineId line() {
        return new OrderLineId(line);
    }

    int requested() {
        return requested;
    }

    int cancelled() {
        return cancelled;
    }

    int pending() {
        return pending;
    }

    int rejected() {
        return rejected;
    }

    @Nullable
    String reason() {
        return reason;
    }

    int refused() {
        return refused;
    }

    ItemView view(Currency currency) {
        List<UnitsWorth> known = worths();
        Money withheld = Money.zero(currency);
        for (UnitsWorth worth : known) {
            withheld = withheld.plus(worth.withheld());
        }
        return new ItemView(
                line(),
                requested,
                cancelled,
                pending,
                rejected,
                reason,
                new Money(valueMinor, currency),
                new Money(netMinor, currency),
                ItemView.taxes(known),
                withheld,
                derivation.isEmpty() ? List.of() : List.of(derivation.split("\n")),
                known);
    }

    CancelledItem fact(Currency currency) {
        return new CancelledItem(
                line(), requested, cancelled, pending, rejected, reason, new Money(valueMinor, currency));
    }
}
