package org.handcart.api.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.handcart.api.json.CurrencyCode;

/**
 * What one unit of the currency of the address is worth.
 *
 * @param base the currency the books are kept in; the same for every rate
 */
public record RateRequest(
        @NotNull @CurrencyCode String base,

        @NotNull
        @Pattern(
                regexp = "[0-9]{1,11}(\\.[0-9]{1,12})?",
                message = "must be a decimal text such as \"83.25\", at most 11 digits before and 12 behind the point")
        String rate) {}
