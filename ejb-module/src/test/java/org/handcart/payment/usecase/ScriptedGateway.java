package org.handcart.payment.usecase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.PaymentGateway;

/** Does what it is asked, once for each key, and says what the script tells it to say; success without a script. */
public final class ScriptedGateway implements PaymentGateway {

    private final Deque<GatewayAnswer> script = new ArrayDeque<>();
    private final Set<UUID> done = new HashSet<>();

    /** Every movement of money, once. */
    public final List<GatewayCall> moved = new ArrayList<>();

    int asked;

    public void willSay(Kind kind) {
        script.add(GatewayAnswer.of(kind, "as the script says"));
    }

    @Override
    public GatewayAnswer charge(GatewayCall call) {
        return perform(call);
    }

    @Override
    public GatewayAnswer refund(GatewayCall call) {
        return perform(call);
    }

    @Override
    public GatewayAnswer chargeOf(UUID key) {
        return known(key);
    }

    @Override
    public GatewayAnswer refundOf(UUID key) {
        return known(key);
    }

    private GatewayAnswer perform(GatewayCall call) {
        GatewayAnswer answer = script.isEmpty() ? GatewayAnswer.succeeded("ref") : script.remove();
        boolean does = answer.kind() == Kind.SUCCEEDED || answer.kind() == Kind.UNKNOWN;
        if (does && done.add(call.key())) {
            moved.add(call);
        }
        return answer;
    }

    private GatewayAnswer known(UUID key) {
        asked++;
        if (!script.isEmpty()) {
            return script.remove();
        }
        return done.contains(key) ? GatewayAnswer.succeeded("ref") : GatewayAnswer.of(Kind.NOT_FOUND, "who?");
    }
}
