package org.handcart.cod;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderWorth;
import org.handcart.order.TakenBackLine;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was refused at a door and what it did to the money: {@code value = codReduction + refund}.
 *
 * @param whole nothing was handed over
 * @param value what the order is worth less, {@code fees} that went with the units included
 * @param codReduction what of it is not collected
 * @param refund what of it was prepaid and goes back (D11)
 * @param waived due that was still there and is not asked for any more: only when nothing was handed over
 * @param worth how {@code value} came about, as data; null for one that is older than that
 * @param due what the rider asks for now, under {@code version}
 */
public record Refusal(
        UUID id,
        OrderId order,
        String storeCode,
        String riderId,
        RefusalReason reason,
        @Nullable String comment,
        boolean whole,
        int quotedVersion,
        List<Item> items,
        Money value,
        Money fees,
        Money codReduction,
        Money refund,
        Money waived,
        Money due,
        int version,
        @Nullable OrderWorth worth,
        Instant refusedAt) {

    /**
     * Units of one line, and how their worth came about.
     *
     * @param worth as data; null for one that is older than that
     */
    public record Item(
            OrderLineId line,
            String sku,
            int quantity,
            Money value,
            List<String> derivation,
            @Nullable UnitsWorth worth) {

        public static Item of(TakenBackLine line) {
            UnitsWorth worth = line.worth();
            return new Item(line.line(), line.sku(), line.quantity(), worth.value(), worth.sentences(), worth);
        }
    }
}
