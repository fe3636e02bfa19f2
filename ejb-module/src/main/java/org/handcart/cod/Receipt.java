package org.handcart.cod;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is printed for a customer who paid at the door. The units that were brought, at what they are worth of the line's
 * frozen amounts (D3), so that it adds up: {@code goods + fees + adjustment − paidBefore + rounding = due}. Goods that
 * come back later do not change it.
 *
 * @param copy 0: the original; from 1 on a copy
 * @param adjustment what a clawed back promotion or another correction adds to the goods; mostly zero
 * @param paidBefore by card, UPI, wallet or store credit
 * @param rounding to the step in which cash is paid
 */
public record Receipt(
        String number,
        int copy,
        String storeCode,
        String storeName,
        @Nullable String storeCity,
        ZoneId zone,
        String orderNumber,
        @Nullable String customer,
        String riderId,
        String method,
        Instant collectedAt,
        List<Line> lines,
        List<Tax> taxes,
        List<Fee> fees,
        Money goods,
        Money adjustment,
        Money paidBefore,
        Money rounding,
        Money due,
        Money collected) {

    public Receipt {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        fees = List.copyOf(fees);
    }

    /** @param discount not in {@code total} any more; zero for none */
    public record Line(String name, String sku, int units, Money unitPrice, Money discount, Money total) {}

    /** @param inclusive contained in the lines already */
    public record Tax(String component, BigDecimal rate, boolean inclusive, Money amount) {}

    /** Of the order. */
    public record Fee(String type, Money amount) {}
}
