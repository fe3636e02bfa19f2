package org.handcart.cancellation.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.ReasonCode;
import org.handcart.cancellation.domain.Window;
import org.handcart.order.BundleMode;
import org.handcart.order.CancelTerms;
import org.handcart.order.KeptPrice;
import org.handcart.order.LineQuantity;
import org.handcart.order.Reach;
import org.handcart.shared.Actor;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was when somebody made it, kept until a person agrees: what it asked for, and how far it reached then.
 * Its hash is what an approval is given for.
 *
 * @param lines what could be had of it
 */
record WaitingRequest(
        CancelCommand command,
        List<LineQuantity> lines,
        ReasonCode reason,
        BundleMode bundleMode,
        BundleMode rule,
        Reach reach,
        @Nullable Instant closesAt) {

    static WaitingRequest of(Asked asked, List<LineQuantity> lines) {
        return new WaitingRequest(
                asked.command(),
                List.copyOf(lines),
                asked.reason(),
                asked.terms().bundleMode(),
                asked.rule(),
                asked.window().reach(),
                asked.window().closesAt());
    }

    static WaitingRequest read(String json) {
        return Json.read(json, WaitingRequest.class);
    }

    String json() {
        return Json.write(this);
    }

    static String hash(String json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** The same request again, by who agreed to it; the time it was given in does not close while it waits. */
    Asked again(Actor approver, CancellationId id, @Nullable KeptPrice keptPrice, Instant at) {
        boolean merchantFault = reason.fault() == Fault.MERCHANT;
        CancelTerms terms = new CancelTerms(bundleMode, merchantFault ? null : keptPrice, merchantFault);
        return new Asked(approver, id, command, reason, terms, rule, new Window(reach, closesAt), at);
    }
}
