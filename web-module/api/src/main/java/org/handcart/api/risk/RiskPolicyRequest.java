package org.handcart.api.risk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** From which score a deed waits for somebody else; 101: nothing waits. */
public record RiskPolicyRequest(@NotNull @Min(1) @Max(101) Integer waitsFrom) {}
