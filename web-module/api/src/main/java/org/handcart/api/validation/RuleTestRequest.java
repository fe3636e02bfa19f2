package org.handcart.api.validation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.api.order.PlaceOrderRequest;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.Severity;
import org.jspecify.annotations.Nullable;

/** An expression to try: on an {@code order} of the past, named by id or number, or on a {@code draft} as it would be placed. */
public record RuleTestRequest(
        @NotNull @Size(min = 1, max = 2000) String expression,
        @Nullable @Size(min = 1, max = 500) String message,
        @Nullable Severity severity,
        @Nullable @Size(min = 1, max = 64) String order,
        @Nullable @Valid PlaceOrderRequest draft)
        implements Checked {

    private static final String TRIED = "TRIED";

    @Override
    public void check(Faults faults) {
        if ((order == null) == (draft == null)) {
            faults.add("/order", "must be given, or a draft, not both");
        }
    }

    RuleDefinition rule() {
        return new RuleDefinition(
                TRIED,
                null,
                severity == null ? Severity.REFUSE : severity,
                expression,
                message == null ? "the rule is broken" : message,
                null,
                null,
                null,
                true);
    }
}
