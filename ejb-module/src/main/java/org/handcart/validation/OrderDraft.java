package org.handcart.validation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handcart.order.Address;
import org.handcart.order.Customer;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An order as rules see it: priced, before it is taken. Bundles are taken apart into the lines of their components. All
 * money is of one currency.
 *
 * @param zone the store's: dates and hours of a rule are local
 * @param discount of the whole order
 * @param total what the customer pays
 */
public record OrderDraft(
        String storeCode,
        ZoneId zone,
        String channel,
        @Nullable String externalId,
        Instant placedAt,
        Customer customer,
        Address address,
        List<Line> lines,
        List<Part> fees,
        List<Part> discounts,
        List<Part> tenders,
        Money items,
        Money discount,
        Money fee,
        Money tax,
        Money total,
        @Nullable String notes) {

    /** One line; {@code total} is what the customer pays for it: gross − discount, plus taxes on top. Categories are codes. */
    public record Line(
            String sku,
            String name,
            Quantity quantity,
            Money unitPrice,
            Money gross,
            Money discount,
            Money tax,
            Money total,
            boolean inBundle,
            List<String> categories) {}

    /** A fee, a discount by its code, or a tender with what it takes. */
    public record Part(String type, Money amount) {}
}
