package org.handcart.api.cod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.handcart.api.json.StoreCode;
import org.jspecify.annotations.Nullable;

/** Cash a rider hands in; the store is needed only when the rider is in no shift. */
public record DepositRequest(
        @NotNull @Valid CountedRequest handedIn,
        @Nullable @StoreCode String storeCode) {}
