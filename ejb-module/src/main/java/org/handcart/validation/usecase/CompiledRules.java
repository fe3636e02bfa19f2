package org.handcart.validation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handcart.shared.OrgId;
import org.handcart.validation.ValidationRule;
import org.handcart.validation.domain.CompiledRule;
import org.handcart.validation.domain.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The active rules of each organisation, compiled. One statement asks whether they are still the current ones; only
 * then, after a change, are they read and compiled again, on every server for itself.
 */
@ApplicationScoped
class CompiledRules {

    private static final int ORGANISATIONS = 256;

    @Inject
    Rules rules;

    private final Map<OrgId, Compiled> cache = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrgId, Compiled> eldest) {
            return size() > ORGANISATIONS;
        }
    };

    private record Compiled(long version, List<CompiledRule> rules) {}

    /** By code. The version is read first: rules that change meanwhile are read again with the next order. */
    List<CompiledRule> of(OrgId org) {
        long version = rules.setVersion(org);
        Compiled known = known(org);
        if (known != null && known.version() == version) {
            return known.rules();
        }
        List<CompiledRule> compiled = version == 0
                ? List.of()
                : rules.all(org).stream()
                        .filter(rule -> rule.definition().active())
                        .map(rule -> unchanged(known, rule))
                        .toList();
        synchronized (cache) {
            cache.put(org, new Compiled(version, compiled));
        }
        return compiled;
    }

    /** Compiling takes some milliseconds: what is in the same version is not compiled again. */
    private static CompiledRule unchanged(@Nullable Compiled known, ValidationRule rule) {
        if (known != null) {
            for (CompiledRule before : known.rules()) {
                if (before.rule().equals(rule)) {
                    return before;
                }
            }
        }
        return CompiledRule.ofStored(rule);
    }

    private @Nullable Compiled known(OrgId org) {
        synchronized (cache) {
            return cache.get(org);
        }
    }
}
