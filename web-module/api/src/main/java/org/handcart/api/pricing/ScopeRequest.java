package org.handcart.api.pricing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.handcart.api.json.Faults;
import org.handcart.pricing.Scope;
import org.jspecify.annotations.Nullable;

/** Where something holds; the organisation has no place, a country is an ISO 3166 code, a store is its code. */
public record ScopeRequest(
        @NotNull Scope.Level level,
        @Nullable @Size(min = 1, max = 100) String place) {

    static void check(@Nullable ScopeRequest scope, String pointer, Faults faults) {
        if (scope == null) {
            return;
        }
        try {
            of(scope);
        } catch (IllegalArgumentException refused) {
            faults.add(pointer + "/place", String.valueOf(refused.getMessage()));
        }
    }

    /** Nothing means the organisation. */
    static Scope of(@Nullable ScopeRequest scope) {
        return scope == null
                ? Scope.organisation()
                : new Scope(scope.level(), scope.place() == null ? "" : scope.place());
    }
}
