package org.handcart.api.pricing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;

/** Prices to add to those of a product. */
public record PricesRequest(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid PriceRequest> prices) implements Checked {

    @Override
    public void check(Faults faults) {
        PriceRequest.check(prices, faults);
    }
}
