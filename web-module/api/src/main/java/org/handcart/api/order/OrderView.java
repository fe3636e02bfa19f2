package org.handcart.api.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.handcart.order.Address;
import org.handcart.order.BundleDetail;
import org.handcart.order.Customer;
import org.handcart.order.FeeDetail;
import org.handcart.order.LineDetail;
import org.handcart.order.LineDiscount;
import org.handcart.order.LineQuantities;
import org.handcart.order.LineTax;
import org.handcart.order.OnShort;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderRow;
import org.handcart.order.OrderStatus;
import org.handcart.order.Warning;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** An order as the API shows it. */
public record OrderView(
        UUID id,
        String orderNumber,
        @Nullable String externalId,
        String channel,
        String storeCode,
        OrderStatus status,
        @Nullable String subStatus,
        String paymentStatus,
        String returnStatus,
        String currency,
        Customer customer,
        Address deliveryAddress,
        List<Line> lines,
        List<FeeDetail> fees,
        List<Bundle> bundles,
        Totals totals,
        Cod cod,
        @Nullable Promise promise,
        @Nullable String notes,
        long version,
        Instant createdAt,
        Instant updatedAt,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<Warning> warnings) {
    /** {@code ordered} is the sum of open to short and refused (at the door); returned is part of delivered; held waits for the warehouse, awaiting for a person (D12, D23). */
    public record Quantities(
            int ordered,
            int open,
            int reserved,
            int released,
            int picked,
            int packed,
            int out,
            int delivered,
            int cancelled,

            @com.fasterxml.jackson.annotation.JsonProperty("short")
            int shorted,

            int returned,
            int held,
            int refused,
            int awaiting) {
        static Quantities of(LineQuantities line) {
            return new Quantities(
                    line.ordered(),
                    line.open(),
                    line.reserved(),
                    line.released(),
                    line.picked(),
                    line.packed(),
                    line.out(),
                    line.delivered(),
                    line.cancelled(),
                    line.shorted(),
                    line.returned(),
                    line.held(),
                    line.refused(),
                    line.awaiting());
        }
    }

    /**
     * A line with what it was worth when it was placed, for all its units: {@code total = gross − discount + taxes that
     * are not included}, {@code net = total − tax}.
     */
    public record Line(
            UUID id,
            int lineNumber,
            String sku,
            String name,
            Money unitPrice,
            int quantity,
            @Nullable UUID bundleLineId,
            OnShort onShort,
            Quantities quantities,
            Money gross,
            Money discount,
            Money tax,
            Money net,
            Money total,
            List<LineDiscount> discounts,
            List<LineTax> taxes) {
        static Line of(LineDetail line) {
            return new Line(
                    line.id().value(),
                    line.lineNumber(),
                    line.sku(),
                    line.name(),
                    line.unitPrice(),
                    line.quantities().ordered(),
                    line.bundleLineId(),
                    line.onShort(),
                    Quantities.of(line.quantities()),
                    line.gross(),
                    line.discount(),
                    line.tax(),
                    line.net(),
                    line.total(),
                    line.discounts(),
                    line.taxes());
        }
    }

    /** An ordered bundle: {@code quantity} sets were ordered, {@code completeSets} are left, in one shipment as long as none is broken (D14). */
    public record Bundle(
            UUID id,
            int lineNumber,
            String sku,
            String name,
            int quantity,
            int completeSets,
            Money price,
            boolean shipsTogether) {
        static Bundle of(BundleDetail bundle) {
            return new Bundle(
                    bundle.id(),
                    bundle.lineNumber(),
                    bundle.sku(),
                    bundle.name(),
                    bundle.quantity(),
                    bundle.completeSets(),
                    bundle.price(),
                    bundle.shipsTogether());
        }
    }

    /** {@code total} is what the order is worth now, {@code goodwill} what was given of it without an item. */
    public record Totals(
            Money items,
            Money discount,
            Money fees,
            Money tax,
            Money total,
            Money goodwill,
            Money paid,
            Money refunded) {}

    /** What is to be collected at the door; the version is to be quoted when it is. */
    public record Cod(String status, Money due, int version) {}

    /** When it was promised. */
    public record Promise(Instant confirmedAt, Instant dueAt, int minutes) {}

    public static OrderView of(OrderDetail order) {
        return of(order, null);
    }

    /** @param warnings what rules said when the order was placed, absent when nothing; null where it is not told: the timeline has it */
    static OrderView of(OrderDetail order, @Nullable List<Warning> warnings) {
        OrderRow row = order.row();
        return new OrderView(
                row.id().value(),
                row.orderNumber(),
                row.externalId(),
                row.channel(),
                row.storeCode(),
                row.status(),
                row.subStatus(),
                row.paymentStatus(),
                order.returnStatus(),
                row.total().currency().getCurrencyCode(),
                order.customer(),
                order.address(),
                order.lines().stream().map(Line::of).toList(),
                order.fees(),
                order.bundles().stream().map(Bundle::of).toList(),
                new Totals(
                        order.items(),
                        order.discount(),
                        order.feesTotal(),
                        order.tax(),
                        row.total(),
                        order.goodwill(),
                        order.paid(),
                        order.refunded()),
                new Cod(order.codStatus(), order.codDue(), order.codVersion()),
                promise(order),
                order.notes(),
                row.version(),
                row.createdAt(),
                order.updatedAt(),
                warnings);
    }

    private static @Nullable Promise promise(OrderDetail order) {
        Instant confirmedAt = order.confirmedAt();
        if (confirmedAt == null) {
            return null;
        }
        Instant dueAt = order.row().dueAt();
        Instant promised = dueAt == null ? confirmedAt.plus(order.promiseMinutes(), ChronoUnit.MINUTES) : dueAt;
        return new Promise(confirmedAt, promised, order.promiseMinutes());
    }
}
