package org.handcart.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.order.KeptLine;
import org.handcart.order.LineExcess;
import org.handcart.order.LineMoney;
import org.handcart.order.LineProgress;
import org.handcart.order.LineQuantities;
import org.handcart.order.LineShift;
import org.handcart.order.LineTax;
import org.handcart.order.NewLine;
import org.handcart.order.OnShort;
import org.handcart.order.OrderLineId;
import org.handcart.order.PlacedLine;
import org.handcart.order.ReleasedLine;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Money;
import org.handcart.shared.UnitSlices;
import org.jspecify.annotations.Nullable;

/** One line: amounts frozen at placement for all ordered units (D32), and where its units are now (D12). */
@Entity
@Table(schema = "ordering", name = "order_line")
class OrderLine {

    private static final int LATER = 1_000;

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "org_id", referencedColumnName = "org_id")
    @JoinColumn(name = "order_id", referencedColumnName = "id")
    private Order order;

    @Column(name = "line_number")
    private int lineNumber;

    private String sku;
    private String name;
    private boolean stocked;

    @Column(name = "bundle_id")
    private @Nullable BundleId bundleId;

    @Column(name = "bundle_ratio")
    private @Nullable Integer bundleRatio;

    @Column(name = "ship_group")
    private @Nullable BundleId shipGroup;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_short")
    private OnShort onShort;

    @Column(name = "unit_price_minor")
    private long unitPriceMinor;

    @Column(name = "gross_minor")
    private long grossMinor;

    @Column(name = "discount_minor")
    private long discountMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    @Column(name = "net_minor")
    private long netMinor;

    @Column(name = "total_minor")
    private long totalMinor;

    @Embedded
    private UnitBuckets units;

    @Embedded
    private WarehouseFigures warehouse;

    @SuppressWarnings("NullAway")
    protected OrderLine() {}

    OrderLine(Order order, int lineNumber, NewLine line, @Nullable BundleId shipGroup) {
        this.id = line.id().value();
        this.order = order;
        this.lineNumber = lineNumber;
        this.sku = line.sku();
        this.name = line.name();
        this.stocked = line.stocked();
        this.bundleId = line.bundleId() == null ? null : new BundleId(line.bundleId());
        this.bundleRatio = line.bundleId() == null ? null : line.bundleRatio();
        this.shipGroup = shipGroup;
        this.onShort = line.onShort();
        this.unitPriceMinor = line.unitPrice().minor();
        this.grossMinor = line.gross().minor();
        this.discountMinor = line.discount().minor();
        this.taxMinor = line.tax().minor();
        this.netMinor = line.net().minor();
        this.totalMinor = line.total().minor();
        this.units = new UnitBuckets(line.quantity().value(), line.reserved());
        this.warehouse = new WarehouseFigures();
    }

    OrderLineId id() {
        return new OrderLineId(id);
    }

    /** Of a line that comes after placement: behind every line, and every bundle, which are numbered behind the lines. */
    static int nextNumber(List<OrderLine> lines) {
        int last = LATER;
        for (OrderLine line : lines) {
            last = Math.max(last, line.lineNumber);
        }
        return last + 1;
    }

    String sku() {
        return sku;
    }

    boolean isStocked() {
        return stocked;
    }

    /** Not taken at the door; those the warehouse has not reported are shipped by it, whatever it says later. */
    void takeBack(int count, int shippedNow) {
        if (shippedNow > 0) {
            units.ship(shippedNow);
            warehouse.shipped(warehouse.shipped() + shippedNow);
        }
        units.refuse(count);
    }

    UnitBuckets units() {
        return units;
    }

    OnShort onShort() {
        return onShort;
    }

    void wish(OnShort wanted) {
        onShort = wanted;
    }

    LineQuantities quantities() {
        return units.view();
    }

    /** For all ordered units, without any tax. */
    Money net() {
        return Money.ofMinor(netMinor, order.currency());
    }

    /** What the customer pays for all ordered units: net and tax. */
    Money total() {
        return Money.ofMinor(totalMinor, order.currency());
    }

    /** By component, in their frozen order; empty when no tax is told apart. */
    List<LineTax> taxes() {
        return taxMinor == 0 ? List.of() : order.taxesOf(id());
    }

    /** For all ordered units, before discounts; for a component of a bundle its share of the bundle's price. */
    Money gross() {
        return Money.ofMinor(grossMinor, order.currency());
    }

    /** Its shares of the order's discounts, for all ordered units. */
    Money discount() {
        return Money.ofMinor(discountMinor, order.currency());
    }

    /** The warehouse has all its units picked: they take the place of others (D20). */
    OrderLine picked() {
        units.release();
        units.pick(units.ordered());
        warehouse.picked(units.ordered());
        return this;
    }

    Money unitPrice() {
        return Money.ofMinor(unitPriceMinor, order.currency());
    }

    /** The bundle it is a component of. */
    @Nullable
    UUID bundle() {
        return bundleId == null ? null : bundleId.value();
    }

    /** Units of one set of its bundle; 1 for a line of its own. */
    int ratio() {
        return bundleRatio == null ? 1 : bundleRatio;
    }

    /** What the next {@code count} units are worth when they leave (D3, D6). */
    UnitsWorth worthOfNext(int count) {
        return money().worth(units.gone(), count);
    }

    /** What the units that left were worth, together with {@code more} that leave now. */
    Money worthGone(int more) {
        return money().value(0, units.gone() + more);
    }

    /** What the last {@code count} units are worth. */
    Money worthOfLast(int count) {
        return money().value(units.ordered() - count, count);
    }

    /** The last {@code count} units, for pricing them again. */
    KeptLine kept(int count) {
        Money keptGross = new UnitSlices(gross(), units.ordered()).value(units.ordered() - count, count);
        return new KeptLine(
                id(), sku, count, unitPrice(), units.ordered(), keptGross, worthOfLast(count), bundle(), taxes());
    }

    private LineMoney money() {
        return new LineMoney(total(), taxes(), units.ordered());
    }

    PlacedLine placed() {
        return new PlacedLine(id(), lineNumber, sku, units.ordered(), net(), total());
    }

    @Nullable
    BundleId shipGroup() {
        return shipGroup;
    }

    @Nullable
    ReleasedLine release(Set<BundleId> together) {
        int moved = units.release();
        BundleId group = shipGroup;
        UUID shown = group != null && together.contains(group) ? group.value() : null;
        return moved == 0 ? null : new ReleasedLine(id(), lineNumber, sku, name, moved, onShort, shown);
    }

    /** Cancelled units leave before short ones, so their slices come first (D3). */
    Progress progress(LineProgress report) {
        int gone = units.gone();
        ProgressRule rule = new ProgressRule(units, warehouse);
        rule.apply(report);
        UnitsWorth cancelled = money().worth(gone, rule.newlyCancelled());
        UnitsWorth shorted = money().worth(gone + rule.newlyCancelled(), rule.newlyShort());
        int leaving = rule.newlyCancelled() + rule.newlyShort();
        LineShift shift = new LineShift(
                id(),
                sku,
                rule.newlyShipped(),
                rule.newlyShort(),
                rule.newlyCancelled(),
                shorted.value(),
                cancelled.value(),
                money().worth(gone, leaving).sentences(),
                rule.discrepancy(),
                rule.newlyShort() == 0 ? null : shorted,
                rule.newlyCancelled() == 0 ? null : cancelled);
        return new Progress(shift, rule.moved());
    }

    LineExcess excess(LineProgress report) {
        return ProgressRule.excess(id(), sku, units, warehouse, report);
    }

    /** Units the warehouse has agreed to stop so far. */
    int stoppedByWarehouse() {
        return warehouse.cancelled();
    }

    /** @param moved also true when units only came further */
    record Progress(LineShift shift, boolean moved) {

        boolean isWorthTelling() {
            return shift.newlyShipped() + shift.newlyShort() + shift.newlyCancelled() > 0
                    || shift.discrepancy() != null;
        }
    }
}
