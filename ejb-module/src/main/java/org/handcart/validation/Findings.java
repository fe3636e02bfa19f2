package org.handcart.validation;

import java.util.List;

/** What the rules say about one order, by rule code. */
public record Findings(List<Finding> all) {

    public static final Findings NONE = new Findings(List.of());

    public Findings {
        all = List.copyOf(all);
    }

    public List<Finding> of(Severity severity) {
        return all.stream().filter(finding -> finding.severity() == severity).toList();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
