package org.handcart.jms;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.shared.json.MalformedJson;
import org.handcart.shared.outbox.NoteDeliveryFailure;
import org.handcart.shared.verb.Retrying;

/**
 * What every listener does with a delivery: find the organisation, make the actor, hand the body to the verb, and when
 * that fails write the cause down and give the message back.
 *
 * <p>Runs outside of any transaction. The verb opens its own, of the database alone; the message is acknowledged after
 * it committed. A crash between the two delivers the message again, and the verb's inbox makes that do nothing.
 */
final class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class.getName());
    private static final int LONGEST_BODY = 1 << 20;

    static final Patience PATIENCE = new Patience(Duration.ofMinutes(10), Duration.ofSeconds(1));
    static final Organisations ORGANISATIONS = Organisations.ofTheServer();

    private static final Intake OF_THE_SERVER = new Intake(
            ORGANISATIONS,
            PATIENCE,
            (actor, messageId, cause) -> Beans.get(NoteDeliveryFailure.class).note(actor, messageId, cause));

    private final Organisations organisations;
    private final Patience patience;
    private final Notes notes;

    Intake(Organisations organisations, Patience patience, Notes notes) {
        this.organisations = organisations;
        this.patience = patience;
        this.notes = notes;
    }

    /** Gives the body to a verb of the organisation; what it answers is for the log. */
    @FunctionalInterface
    interface Verb {
        Object take(Actor actor, String body);
    }

    /** Where causes are written down. */
    @FunctionalInterface
    interface Notes {
        void note(Actor actor, String messageId, String cause);
    }

    /** @param part the listener's name; the actor is {@code system:<part>} */
    static void take(Message message, String part, Verb verb) {
        OF_THE_SERVER.deliver(message, part, verb);
    }

    /** @throws DeliveryFailed the broker shall deliver it again */
    void deliver(Message message, String part, Verb verb) {
        Received received;
        try {
            received = Received.of(message);
        } catch (JMSException unreadable) {
            LOG.log(Level.SEVERE, "a message cannot be read", unreadable);
            throw new DeliveryFailed("a message cannot be read");
        }
        try {
            Object answer = patience.whileDatabaseIsAway(
                    () -> Retrying.call(() -> verb.take(actor(received, part), body(message))));
            LOG.log(Level.FINE, () -> "%s of %s: %s".formatted(received.messageId(), received.address(), answer));
        } catch (RuntimeException failed) {
            String cause = Causes.text(failed);
            LOG.log(
                    Level.WARNING,
                    "delivery of %s to %s failed: %s [%s]"
                            .formatted(received.messageId(), part, cause, received.correlationId()),
                    Causes.isDefect(failed) ? failed : null);
            note(received, part, cause);
            throw new DeliveryFailed(received.messageId() + ": " + cause);
        }
    }

    private Actor actor(Received received, String part) {
        OrgId org = organisations.find(received.org());
        if (org == null) {
            throw new MalformedJson("", "unknown organisation: " + received.org(), null);
        }
        return Actor.system(org, part, received.correlationId());
    }

    private static String body(Message message) {
        try {
            return Received.text(message, LONGEST_BODY);
        } catch (JMSException unreadable) {
            throw new MalformedJson("", "the body cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** What cannot be noted is in the log at least; the delivery fails all the same. */
    private void note(Received received, String part, String cause) {
        try {
            OrgId org = organisations.findOrFallback(received.org());
            if (org != null) {
                notes.note(Actor.system(org, part, received.correlationId()), received.messageId(), cause);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the cause above could not be stored: {0}", Causes.text(failed));
        }
    }
}
