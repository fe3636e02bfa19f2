package org.handcart.risk.domain;

import java.util.Currency;
import org.handcart.risk.Activity;
import org.handcart.risk.Basis;
import org.handcart.risk.Measure;
import org.handcart.risk.RiskRule;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A reason as people read it. */
final class Sentence {

    private Sentence() {}

    static String of(RiskRule rule, Currency currency, long value, long limit, @Nullable Long usual) {
        StringBuilder out = new StringBuilder(96);
        out.append(counted(rule, currency, value))
                .append(' ')
                .append(rule.subject().words())
                .append(' ')
                .append(rule.span().words());
        if (usual != null) {
            out.append(", usually ").append(figure(rule, currency, usual));
        } else if (rule.basis() == Basis.OWN_HISTORY) {
            out.append(", with too little history to say what is usual; ")
                    .append(figure(rule, currency, limit))
                    .append(" or more are a lot");
        } else {
            out.append("; ").append(figure(rule, currency, limit)).append(" or more are a lot");
        }
        return out.toString();
    }

    private static String counted(RiskRule rule, Currency currency, long value) {
        String figure = figure(rule, currency, value);
        Activity activity = rule.activity();
        return switch (rule.measure()) {
            case MONEY -> figure + " given back" + (activity == null ? "" : " for " + noun(activity, false));
            case REFUNDS -> figure + " refund" + s(value) + (activity == null ? "" : " for " + noun(activity, false));
            case DEEDS ->
                figure
                        + " "
                        + (activity == null
                                ? "cancellation" + s(value) + ", return" + s(value) + " and the like"
                                : noun(activity, value == 1));
        };
    }

    private static String noun(Activity activity, boolean one) {
        return switch (activity) {
            case CANCELLATION -> one ? "cancellation" : "cancellations";
            case RETURN -> one ? "return" : "returns";
            case GOODWILL -> one ? "goodwill payment" : "goodwill payments";
            case DOOR_REFUSAL -> one ? "refusal at the door" : "refusals at the door";
        };
    }

    private static String s(long value) {
        return value == 1 ? "" : "s";
    }

    private static String figure(RiskRule rule, Currency currency, long value) {
        return rule.measure() == Measure.MONEY ? Money.ofMinor(value, currency).toString() : Long.toString(value);
    }
}
