package org.handcart.api.cod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.api.json.MoneyRequest;
import org.handcart.cod.CustomerPolicy;
import org.jspecify.annotations.Nullable;

/** What is decided about a customer; the whole of it. */
public record CustomerPolicyRequest(
        @Nullable @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "must be E.164, such as +919812345678")
        String phone,

        @Nullable Boolean blocked,
        @Nullable @Size(min = 1, max = 500) String reason,
        @Nullable @Valid MoneyRequest limit)
        implements Checked {
    @Override
    public void check(Faults faults) {
        if (Boolean.TRUE.equals(blocked) && reason == null) {
            faults.add("/reason", "is needed for a block");
        }
        if (limit != null && limit.amount().startsWith("-")) {
            faults.add("/limit/amount", "must not be below zero");
        }
    }

    CustomerPolicy policy(String customer, long version) {
        return new CustomerPolicy(
                customer,
                phone,
                null,
                Boolean.TRUE.equals(blocked),
                reason,
                limit == null ? null : limit.money("/limit"),
                0,
                0,
                version);
    }
}
