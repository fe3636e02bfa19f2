package org.handcart.api.goodwill;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.api.json.MoneyRequest;
import org.handcart.cancellation.RefundMethod;
import org.handcart.goodwill.GoodwillCommand;
import org.handcart.goodwill.GoodwillReason;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Money to be given without an item.
 *
 * @param comment what the customer was promised
 * @param refundMethod absent: original; no request can name an instrument
 */
public record GoodwillRequest(
        @NotNull @Valid MoneyRequest amount,

        @NotNull
        @Pattern(
                regexp = "LATE|QUALITY|SERVICE|PRICE|OTHER",
                message = "must be one of LATE, QUALITY, SERVICE, PRICE, OTHER")
        String reason,

        @NotNull @Size(min = 1, max = 500) String comment,

        @Nullable
        @Pattern(regexp = "original|store_credit|manual", message = "must be one of original, store_credit, manual")
        String refundMethod)
        implements Checked {

    private static final java.util.regex.Pattern NOTHING = java.util.regex.Pattern.compile("0+(\\.0+)?");

    @Override
    public void check(Faults faults) {
        if (comment != null && comment.isBlank()) {
            faults.add("/comment", "must say what the customer was promised");
        }
        if (amount != null
                && amount.amount() != null
                && NOTHING.matcher(amount.amount()).matches()) {
            faults.add("/amount/amount", "must be above zero");
        }
    }

    GoodwillCommand command(OrderId order, boolean preview) {
        RefundMethod method = refundMethod == null
                ? RefundMethod.ORIGINAL
                : RefundMethod.valueOf(refundMethod.toUpperCase(Locale.ROOT));
        return new GoodwillCommand(
                order, amount.money("/amount"), GoodwillReason.valueOf(reason), comment, method, preview);
    }
}
