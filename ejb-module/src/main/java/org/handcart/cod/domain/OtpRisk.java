package org.handcart.cod.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handcart.cod.CodCheck;
import org.handcart.cod.CodDraft;
import org.handcart.cod.HousePolicy;
import org.handcart.shared.Money;

/** Whether the phone has to be proven by a one-time code, and whether it is. */
final class OtpRisk {

    static final String NAME = "OTP";

    /** How long a code that was entered counts. */
    private static final Duration COUNTS_FOR = Duration.ofHours(24);

    private OtpRisk() {}

    static CodCheck check(CodDraft draft, DialledPhone phone, CodFacts facts, Instant now) {
        List<String> risks = risks(draft, facts);
        if (risks.isEmpty()) {
            return new CodCheck(NAME, true, "No proof of the phone is needed.");
        }
        String why = String.join(", ", risks);
        if (phone.e164() == null) {
            return new CodCheck(NAME, false, "The phone must be proven (%s), and there is none.".formatted(why));
        }
        Instant proven = facts.phoneProvenAt();
        boolean counts = proven != null && now.isBefore(proven.plus(COUNTS_FOR));
        String sentence =
                counts ? "The phone was proven by a code (%s)." : "The phone must be proven by a code first (%s).";
        return new CodCheck(NAME, counts, sentence.formatted(why));
    }

    private static List<String> risks(CodDraft draft, CodFacts facts) {
        HousePolicy house = facts.house();
        List<String> risks = new ArrayList<>();
        Money above = house.otpAbove();
        if (above != null && draft.amount().compareTo(above) > 0) {
            risks.add("above %s".formatted(above));
        }
        if (house.otpForNewCustomers() && facts.customer().collected() == 0) {
            risks.add("a new customer");
        }
        int refusals = facts.customer().refused();
        if (house.otpAfterRefusals() > 0 && refusals >= house.otpAfterRefusals()) {
            risks.add("%d earlier %s at the door".formatted(refusals, refusals == 1 ? "refusal" : "refusals"));
        }
        return risks;
    }
}
