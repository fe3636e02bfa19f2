package org.handcart.api.order;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.handcart.order.Customer;
import org.jspecify.annotations.Nullable;

/** Who orders. */
public record CustomerRequest(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @Nullable @Size(max = 200) String name,

        @Nullable @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "must be E.164, such as +919812345678")
        String phone,

        @Nullable @Pattern(regexp = "[^@\\s]{1,64}@[^@\\s]{1,189}", message = "must be an e-mail address")
        String email) {
    private static final Customer NOBODY = new Customer(null, null, null, null);

    public Customer customer() {
        return new Customer(externalId, name, phone, email);
    }

    public static Customer of(@Nullable CustomerRequest request) {
        return request == null ? NOBODY : request.customer();
    }
}
