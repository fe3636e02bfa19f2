package org.handcart.console.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.order.LineDetail;
import org.handcart.order.OrderDetail;
import org.handcart.shared.Actor;
import org.handcart.shared.idempotency.Answer;
import org.handcart.shared.idempotency.IdempotentCalls;
import org.handcart.shared.idempotency.KeyReused;
import org.handcart.shared.idempotency.StillRunning;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Carries a cancellation out at most once for what its sender saw: the idempotency key (D21) is the order and where all
 * its units were. The same confirmation from two tabs, or sent twice, therefore has one effect; a second cancellation
 * of the same units is a new one, because it is confirmed on sight of the first.
 */
@ApplicationScoped
public class CancelOnce {

    private static final String ROUTE = "console cancel-partial";
    private static final int DONE = 201;

    /** Of 500 and above nothing is remembered: what was refused may be asked again. */
    private static final int REFUSED = 500;

    @Inject
    IdempotentCalls calls;

    @Inject
    CancelPartially cancelPartially;

    /**
     * @param seen the order as its sender saw it
     * @return empty when this very confirmation has been carried out before
     * @throws KeyReused when the same person confirmed something else on the same sight
     * @throws StillRunning when the first of two equal confirmations has not finished
     */
    Optional<CancelOutcome> cancel(Actor actor, OrderDetail seen, CancelCommand command) {
        AtomicReference<@Nullable CancelOutcome> outcome = new AtomicReference<>();
        calls.run(actor, ROUTE, sight(seen), digest(Json.write(command)), true, () -> {
            CancelOutcome answer = cancelPartially.cancel(actor, command);
            outcome.set(answer);
            return new Answer(answer.<Integer>fold(accepted -> DONE, refused -> REFUSED), Map.of(), "", false);
        });
        return Optional.ofNullable(outcome.get());
    }

    private static String sight(OrderDetail seen) {
        StringBuilder units = new StringBuilder();
        for (LineDetail line : seen.lines()) {
            units.append(line.id()).append(line.quantities()).append('\n');
        }
        return seen.row().id() + ":" + seen.row().version() + ":"
                + HexFormat.of().formatHex(digest(units.toString()));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
