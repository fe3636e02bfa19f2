package org.handcart.shared.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.json.Json;
import org.handcart.shared.json.MalformedJson;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/**
 * What the broker gave up on, for a person to read and decide: send it again, mended if need be, or discard it. Both
 * are audited as events whose stream is the dead letter.
 */
@Stateless
public class DeadLetters {

    /** A payload longer than this was not kept whole (see {@link #isWhole}). */
    public static final int KEPT_CHARACTERS = 4 << 20;

    private static final int MENDED_CHARACTERS = 1 << 20;

    @Inject
    DeadLetterRows rows;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    /**
     * Newest first.
     *
     * @param status null for all
     * @param after the {@code next} of the page before; null for the first
     * @param limit letters on a page, 1 or more
     */
    @Requires(Permission.MESSAGES_READ)
    public DeadLetterPage list(
            Actor actor, DeadLetter.@Nullable Status status, DeadLetterPage.@Nullable Position after, int limit) {
        List<DeadLetter> found = rows.page(actor.org(), status, after, limit + 1);
        if (found.size() <= limit) {
            return new DeadLetterPage(found, null);
        }
        List<DeadLetter> page = found.subList(0, limit);
        DeadLetter last = page.get(limit - 1);
        return new DeadLetterPage(page, new DeadLetterPage.Position(last.arrivedAt(), last.id()));
    }

    /** Null when the organisation has no such letter. */
    @Requires(Permission.MESSAGES_READ)
    public @Nullable DeadLetter find(Actor actor, DeadLetterId id) {
        return rows.find(actor.org(), id);
    }

    /**
     * Sends the message to the queue it died in, with its type, group and correlation id, through the outbox. Whoever
     * takes it does so once: a redrive of what has been taken meanwhile does nothing there.
     *
     * @param mended the whole payload to send instead, a JSON document; null to send it as it came
     */
    @Requires(Permission.MESSAGES_REDRIVE)
    public ResolveOutcome redrive(Actor actor, DeadLetterId id, @Nullable String mended, @Nullable String comment) {
        if (mended != null && !isDocument(mended)) {
            return new ResolveOutcome.Refused(
                    ResolveOutcome.Reason.MALFORMED_PAYLOAD, "the mended payload is no JSON document");
        }
        DeadLetter letter = rows.find(actor.org(), id);
        if (letter == null) {
            return refusal(null);
        }
        if (!Queues.ALL.contains(letter.address()) || (mended == null && !isWhole(letter))) {
            return new ResolveOutcome.Refused(
                    ResolveOutcome.Reason.NOT_REDRIVABLE, "cannot be sent to " + letter.address() + " as it is");
        }
        DeadLetter resolved = rows.resolve(actor.org(), id, DeadLetter.Status.REDRIVEN, actor.name(), comment, mended);
        if (resolved == null) {
            return refusal(letter);
        }
        Actor sender = new Actor(actor.org(), actor.name(), actor.roles(), actor.stores(), letter.correlationId());
        OutboxStatements.insert(
                em,
                sender,
                letter.address(),
                letter.group() == null ? id.toString() : letter.group(),
                letter.type() == null ? "" : letter.type(),
                mended == null ? letter.payload() : mended);
        outbox.publish(
                actor,
                List.of(new MessageRedriven(
                        id, letter.address(), letter.type(), mended != null, actor.name(), comment, clock.instant())));
        return new ResolveOutcome.Resolved(resolved);
    }

    /** @param comment why; kept for good */
    @Requires(Permission.MESSAGES_REDRIVE)
    public ResolveOutcome discard(Actor actor, DeadLetterId id, String comment) {
        DeadLetter resolved = rows.resolve(actor.org(), id, DeadLetter.Status.DISCARDED, actor.name(), comment, null);
        if (resolved == null) {
            return refusal(rows.find(actor.org(), id));
        }
        outbox.publish(
                actor,
                List.of(new MessageDiscarded(
                        id, resolved.address(), resolved.type(), actor.name(), comment, clock.instant())));
        return new ResolveOutcome.Resolved(resolved);
    }

    private static boolean isWhole(DeadLetter letter) {
        return letter.payload().length() < KEPT_CHARACTERS;
    }

    private static boolean isDocument(String text) {
        if (text.length() > MENDED_CHARACTERS) {
            return false;
        }
        try {
            Json.check(text);
            return true;
        } catch (MalformedJson refused) {
            return false;
        }
    }

    private static ResolveOutcome.Refused refusal(@Nullable DeadLetter letter) {
        return letter == null
                ? new ResolveOutcome.Refused(ResolveOutcome.Reason.UNKNOWN, "no such dead letter")
                : new ResolveOutcome.Refused(
                        ResolveOutcome.Reason.ALREADY_RESOLVED, "it is " + letter.status() + " already");
    }
}
