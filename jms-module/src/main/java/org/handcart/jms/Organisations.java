package org.handcart.jms;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.handcart.organisation.Organisation;
import org.handcart.organisation.usecase.OrganisationQueries;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * Which organisation a message is for: the one it names by code or id, else the one of the configuration, else the only
 * one there is.
 */
final class Organisations {

    static final String DEFAULT = "handcart.jms.default-organisation";

    private final Supplier<List<Organisation>> all;
    private final Supplier<@Nullable String> fallback;
    private final Map<String, OrgId> known = new ConcurrentHashMap<>();

    Organisations(Supplier<List<Organisation>> all, Supplier<@Nullable String> fallback) {
        this.all = all;
        this.fallback = fallback;
    }

    static Organisations ofTheServer() {
        return new Organisations(
                () -> Beans.get(OrganisationQueries.class).all(),
                () -> ConfigProvider.getConfig()
                        .getOptionalValue(DEFAULT, String.class)
                        .orElse(null));
    }

    /** Null when there is no such organisation, or when none is named and it is not plain which one is meant. */
    @Nullable
    OrgId find(@Nullable String codeOrId) {
        String wanted = codeOrId == null || codeOrId.isBlank() ? fallback.get() : codeOrId;
        if (wanted == null) {
            List<Organisation> there = all.get();
            return there.size() == 1 ? there.get(0).id() : null;
        }
        OrgId found = known.get(wanted);
        if (found == null) {
            all.get().forEach(this::remember);
            found = known.get(wanted);
        }
        return found;
    }

    /** For what must be written down somewhere although it names nobody we know. */
    @Nullable
    OrgId findOrFallback(@Nullable String codeOrId) {
        OrgId found = find(codeOrId);
        return found == null ? find(null) : found;
    }

    private void remember(Organisation organisation) {
        known.put(organisation.code(), organisation.id());
        known.put(organisation.id().toString(), organisation.id());
    }
}
