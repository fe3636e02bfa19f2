package org.handcart.api.risk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.handcart.risk.RiskRule;
import org.jspecify.annotations.Nullable;

/** A draft to try on the deeds of the last {@code days}; with a {@code code} it stands in place of that rule. */
public record RiskRuleTestRequest(
        @NotNull @Min(1) @Max(60) Integer days,

        @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9._-]{0,63}")
        String code,

        @NotNull @Valid RiskRuleRequest rule) {

    RiskRule draft() {
        return rule.rule(code == null ? "DRAFT" : code);
    }
}
