package org.handcart.validation.usecase;

import java.util.ArrayList;
import java.util.List;
import org.handcart.validation.Finding;
import org.handcart.validation.Findings;
import org.handcart.validation.domain.CompiledRule;
import org.handcart.validation.domain.DraftValues;

/** Asks rules about one order, within a time for all of them. */
final class Asking {

    private static final String NO_TIME = "the rules before it took all the time";

    private final DraftValues values;
    private final long deadline;

    Asking(DraftValues values, long nanos) {
        this.values = values;
        this.deadline = System.nanoTime() + nanos;
    }

    Findings all(List<CompiledRule> rules) {
        List<Finding> found = new ArrayList<>();
        for (CompiledRule rule : rules) {
            Finding finding = System.nanoTime() - deadline > 0 ? rule.failed(NO_TIME) : rule.ask(values);
            if (finding != null) {
                found.add(finding);
            }
        }
        return found.isEmpty() ? Findings.NONE : new Findings(found);
    }
}
