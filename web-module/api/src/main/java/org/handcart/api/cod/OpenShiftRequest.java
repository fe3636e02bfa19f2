package org.handcart.api.cod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.handcart.api.json.StoreCode;

/** A rider begins: at which store, with which float out of its drawer. */
public record OpenShiftRequest(
        @NotNull @StoreCode String storeCode,
        @NotNull @Valid CountedRequest floatIssued) {}
