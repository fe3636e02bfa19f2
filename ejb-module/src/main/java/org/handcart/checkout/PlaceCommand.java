package org.handcart.checkout;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.handcart.order.Address;
import org.handcart.order.Customer;
import org.handcart.order.NewFee;
import org.handcart.payment.TenderRequest;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** An order as a channel sends it. {@code placedAt} is for history only (import). */
public record PlaceCommand(
        String channel,
        @Nullable String externalId,
        Currency currency,
        @Nullable String storeCode,
        Customer customer,
        Address address,
        List<PlaceLine> lines,
        List<NewFee> fees,
        List<DiscountRequest> discounts,
        List<TenderRequest> tenders,
        @Nullable Money expectedTotal,
        @Nullable String notes,
        @Nullable Instant placedAt) {

    /** Whether the channel has priced the goods itself: then nothing is added or taken off by rules of ours. */
    public boolean bringsPrices() {
        return placedAt != null || lines.stream().anyMatch(line -> line.unitPrice() != null);
    }
}
