package org.handcart.api.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.handcart.api.json.CurrencyCode;
import org.handcart.api.json.DecimalAmount;
import org.handcart.api.json.Sku;
import org.handcart.api.json.StoreCode;
import org.handcart.order.FeePolicy;
import org.handcart.order.OnShort;
import org.handcart.order.ShipPolicy;
import org.jspecify.annotations.Nullable;

/** An order as a channel sends it; {@link PlaceOrderMapping} makes the command of it. */
public record PlaceOrderRequest(
        @Nullable @Size(min = 1, max = 100) String externalId,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,31}", message = "must be a name in capitals such as WEB")
        String channel,

        @NotNull @CurrencyCode String currency,
        @Nullable @StoreCode String storeCode,
        @Nullable @Valid CustomerRequest customer,
        @Nullable @Valid AddressRequest deliveryAddress,

        @NotEmpty @Size(max = 1000) List<@NotNull @Valid Line> lines,

        @Nullable @Size(max = 20) List<@NotNull @Valid Fee> fees,
        @Nullable @Size(max = 20) List<@NotNull @Valid Discount> discounts,

        @NotEmpty @Size(max = 10) List<@NotNull @Valid Tender> tenders,

        @Nullable @DecimalAmount String expectedTotal,
        @Nullable @Size(max = 2000) String notes) {
    /** {@code unitPrice} only where the store takes prices from its channels; {@code shipping} only for bundles, together when absent. */
    public record Line(
            @NotNull @Sku String sku,
            @NotNull @Min(1) @Max(100_000) Integer quantity,
            @Nullable @DecimalAmount String unitPrice,
            @Nullable OnShort onShort,
            @Nullable ShipPolicy shipping) {}

    /** {@code refundPolicy} is ON_FULL_CANCEL when absent (D7). */
    public record Fee(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,31}", message = "must be a name in capitals such as DELIVERY")
            String type,

            @NotNull @DecimalAmount String amount,
            @Nullable FeePolicy refundPolicy) {}

    /**
     * A discount. The code of a promotion is evaluated here; an amount beside it must be what it takes off. Another code
     * needs an amount, which is taken off the whole order.
     */
    public record Discount(
            @NotNull @Size(min = 1, max = 64) String code,
            @Nullable @DecimalAmount String amount) {}

    /**
     * How a part is paid; the one without an amount takes the rest.
     *
     * @param paymentToken what the front end got from the payment gateway; never a card number
     */
    public record Tender(
            @NotNull
            @Pattern(
                    regexp = "COD|CARD|UPI|WALLET|STORE_CREDIT",
                    message = "must be one of COD, CARD, UPI, WALLET, STORE_CREDIT")
            String type,

            @Nullable @DecimalAmount String amount,
            @Nullable @Size(min = 1, max = 4000) String paymentToken) {}
}
