package org.handcart.payment.usecase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.Gateways;
import org.handcart.payment.domain.PaymentGateway;

/** Does what it is asked, once for each key, and says what the script tells it to say; success without a script. */
public final class ScriptedGateway implements PaymentGateway, Gateways {

    final Deque<GatewayAnswer> script = new ArrayDeque<>();
    private final Set<UUID> done = new HashSet<>();

    /** Every movement of money, once. */
    public final List<GatewayCall> moved = new ArrayList<>();

    public Set<Ability> abilities = EnumSet.allOf(Ability.class);

    int asked;

    public void willSay(Kind kind) {
        script.add(GatewayAnswer.of(kind, "as the script says"));
    }

    @Override
    public PaymentGateway of(Gateway gateway) {
        return this;
    }

    @Override
    public Gateway gateway() {
        return Gateway.SIMULATOR;
    }

    @Override
    public Set<Ability> abilities() {
        return abilities;
    }

    @Override
    public GatewayAnswer authorise(GatewayCall call) {
        return move(call);
    }

    @Override
    public GatewayAnswer charge(GatewayCall call) {
        return move(call);
    }

    @Override
    public GatewayAnswer capture(GatewayCall call) {
        return move(call);
    }

    @Override
    public GatewayAnswer release(GatewayCall call) {
        return move(call);
    }

    @Override
    public GatewayAnswer refund(GatewayCall call) {
        return move(call);
    }

    private GatewayAnswer move(GatewayCall call) {
        GatewayAnswer answer = script.isEmpty() ? GatewayAnswer.succeeded("ref") : script.remove();
        boolean does = answer.kind() == Kind.SUCCEEDED || answer.kind() == Kind.UNKNOWN;
        if (does && done.add(call.key())) {
            moved.add(call);
        }
        return answer;
    }

    @Override
    public GatewayAnswer find(GatewayCall call) {
        asked++;
        if (!script.isEmpty()) {
            return script.remove();
        }
        return done.contains(call.key()) ? GatewayAnswer.succeeded("ref") : GatewayAnswer.of(Kind.NOT_FOUND, "who?");
    }
}
