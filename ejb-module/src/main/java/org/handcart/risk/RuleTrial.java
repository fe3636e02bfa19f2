package org.handcart.risk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;

/**
 * What a draft of a rule would have done to deeds of the past.
 *
 * @param deeds that were looked at
 * @param met how many met the draft
 * @param waited how many waited by the rules as they are
 * @param wouldHaveWaited how many would have with the draft in force, in place of the rule of its code
 * @param complete false when there were more deeds than are looked at; the newest were
 * @param samples of deeds that met the draft, newest first
 */
public record RuleTrial(int deeds, int met, int waited, int wouldHaveWaited, boolean complete, List<Sample> samples) {

    public record Sample(
            UUID deed,
            OrderId order,
            String storeCode,
            String agent,
            Activity activity,
            Money amount,
            Instant at,
            int score,
            boolean waits,
            String sentence) {}
}
