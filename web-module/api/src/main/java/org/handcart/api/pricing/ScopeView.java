package org.handcart.api.pricing;

import org.handcart.pricing.Scope;
import org.jspecify.annotations.Nullable;

/** Where something holds; the organisation has no place. */
public record ScopeView(Scope.Level level, @Nullable String place) {

    static ScopeView of(Scope scope) {
        return new ScopeView(scope.level(), scope.place().isEmpty() ? null : scope.place());
    }
}
