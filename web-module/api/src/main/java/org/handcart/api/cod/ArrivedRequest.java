package org.handcart.api.cod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.handcart.api.json.MoneyRequest;

/** The line of the bank's statement on which a deposit arrived. */
public record ArrivedRequest(
        @NotNull @Valid MoneyRequest arrived,
        @NotNull @Size(min = 1, max = 128) String statementLine) {}
