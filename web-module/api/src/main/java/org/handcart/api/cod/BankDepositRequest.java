package org.handcart.api.cod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.handcart.api.json.MoneyRequest;

/** Cash that goes to the bank with a paying-in slip. */
public record BankDepositRequest(
        @NotNull @Valid MoneyRequest amount,
        @NotNull @Size(min = 1, max = 64) String slip) {}
