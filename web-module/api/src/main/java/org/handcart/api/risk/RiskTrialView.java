package org.handcart.api.risk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.risk.Activity;
import org.handcart.risk.RuleTrial;
import org.handcart.shared.Money;

/**
 * What a draft would have done. {@code met}: deeds that met it; {@code waited} by the rules as they are, {@code
 * wouldHaveWaited} with the draft among them. At most 20,000 deeds are looked at, the newest; {@code complete} says
 * whether that was enough.
 */
public record RiskTrialView(
        int deeds, int met, int waited, int wouldHaveWaited, boolean complete, List<Sample> samples) {

    /** A deed that met the draft; the newest ones are shown. */
    public record Sample(
            UUID id,
            UUID orderId,
            String storeCode,
            String agent,
            Activity activity,
            Money amount,
            Instant at,
            int score,
            boolean waits,
            String sentence) {
        static Sample of(RuleTrial.Sample sample) {
            return new Sample(
                    sample.deed(),
                    sample.order().value(),
                    sample.storeCode(),
                    sample.agent(),
                    sample.activity(),
                    sample.amount(),
                    sample.at(),
                    sample.score(),
                    sample.waits(),
                    sample.sentence());
        }
    }

    static RiskTrialView of(RuleTrial trial) {
        return new RiskTrialView(
                trial.deeds(),
                trial.met(),
                trial.waited(),
                trial.wouldHaveWaited(),
                trial.complete(),
                trial.samples().stream().map(Sample::of).toList());
    }
}
