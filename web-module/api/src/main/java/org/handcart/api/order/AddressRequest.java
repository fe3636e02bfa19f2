package org.handcart.api.order;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.handcart.order.Address;
import org.jspecify.annotations.Nullable;

/** Where to deliver. */
public record AddressRequest(
        @Nullable @Size(max = 200) String line1,
        @Nullable @Size(max = 200) String line2,
        @Nullable @Size(max = 100) String city,
        @Nullable @Size(max = 100) String region,
        @Nullable @Size(max = 16) String postalCode,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code such as IN")
        String country,

        @Nullable @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,

        @Nullable @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude) {
    private static final Address NOWHERE = new Address(null, null, null, null, null, null, null, null);

    public Address address() {
        return new Address(line1, line2, city, region, postalCode, country, latitude, longitude);
    }

    public static Address of(@Nullable AddressRequest request) {
        return request == null ? NOWHERE : request.address();
    }
}
