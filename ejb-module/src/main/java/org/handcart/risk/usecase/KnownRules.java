package org.handcart.risk.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handcart.risk.domain.RiskRules;
import org.handcart.risk.domain.RuleSet;
import org.handcart.shared.OrgId;

/**
 * The rules of each organisation. Every count says in which version they are; only after a change are they read again,
 * on every server for itself.
 */
@ApplicationScoped
class KnownRules {

    private static final int ORGANISATIONS = 256;

    @Inject
    RiskRules rules;

    private final Map<OrgId, RuleSet> cache = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrgId, RuleSet> eldest) {
            return size() > ORGANISATIONS;
        }
    };

    /**
     * @param version as the database has it now; what is read may be newer
     */
    RuleSet of(OrgId org, long version) {
        synchronized (cache) {
            RuleSet known = cache.get(org);
            if (known != null && known.version() == version) {
                return known;
            }
        }
        RuleSet read = rules.current(org);
        synchronized (cache) {
            cache.put(org, read);
        }
        return read;
    }
}
