package org.handcart.risk.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handcart.risk.KeptRule;
import org.handcart.risk.RiskRule;

/**
 * The rules of an organisation at one moment: its own, and those of the product that it has not replaced.
 *
 * @param version moves on with every change; 0 when there has been none
 * @param waitsFrom by store, {@code ""} for the whole organisation
 */
public record RuleSet(long version, List<KeptRule> rules, Map<String, Integer> waitsFrom) {

    public static final String EVERY_STORE = "";

    /** Two strong reasons, or one that is beyond doubt. */
    public static final int USUALLY_WAITS_FROM = 60;

    public RuleSet {
        rules = List.copyOf(rules);
        waitsFrom = Map.copyOf(waitsFrom);
    }

    List<KeptRule> active() {
        return rules.stream().filter(kept -> kept.rule().active()).toList();
    }

    /** The store's own threshold, or that of the organisation. */
    public int waitsFrom(String storeCode) {
        Integer own = waitsFrom.get(storeCode);
        return own != null ? own : waitsFrom.getOrDefault(EVERY_STORE, USUALLY_WAITS_FROM);
    }

    /** With a draft in force, in place of the rule of its code. */
    public RuleSet with(RiskRule draft) {
        List<KeptRule> others = new ArrayList<>(rules);
        others.removeIf(kept -> kept.rule().code().equals(draft.code()));
        others.add(new KeptRule(draft, 0, "", null));
        return new RuleSet(version, others, waitsFrom);
    }
}
