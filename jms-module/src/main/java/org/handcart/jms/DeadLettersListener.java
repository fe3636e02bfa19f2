package org.handcart.jms;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.shared.json.MalformedJson;
import org.handcart.shared.outbox.ArrivedDead;
import org.handcart.shared.outbox.DeadLetters;
import org.handcart.shared.outbox.KeepDeadLetter;

/**
 * What the broker has given up on, kept in the database for a person. Must not fail on what is in the message: nothing
 * comes after the dead letters. One that cannot be stored stays with the broker, which offers it again for ever.
 */
@MessageDriven(name = "DeadLettersListener")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLettersListener implements MessageListener {

    private static final Logger LOG = Logger.getLogger(DeadLettersListener.class.getName());
    private static final String PART = "dead-letters";

    @Override
    public void onMessage(Message message) {
        try {
            Received received = Received.of(message);
            ArrivedDead letter = letter(message, received);
            Intake.PATIENCE.whileDatabaseIsAway(() -> keep(received, letter));
            LOG.log(Level.WARNING, "dead letter {0} from {1} [{2}]", new Object[] {
                received.messageId(), received.address(), received.correlationId()
            });
        } catch (JMSException | RuntimeException failed) {
            LOG.log(
                    Level.SEVERE,
                    "a dead letter could not be stored, the broker keeps it: " + Causes.text(failed),
                    Causes.isDefect(failed) ? failed : null);
            throw new DeliveryFailed("not stored: " + Causes.text(failed));
        }
    }

    private static boolean keep(Received received, ArrivedDead letter) {
        OrgId org = Intake.ORGANISATIONS.findOrFallback(received.org());
        if (org == null) {
            throw new DeliveryFailed(
                    "no organisation %s, and none in %s".formatted(received.org(), Organisations.DEFAULT));
        }
        Beans.get(KeepDeadLetter.class).keep(Actor.system(org, PART, received.correlationId()), letter);
        return true;
    }

    private static ArrivedDead letter(Message message, Received received) throws JMSException {
        String text;
        String cause = "the reason was not noted";
        try {
            text = Received.text(message, DeadLetters.KEPT_CHARACTERS - 1);
        } catch (MalformedJson unreadable) {
            text = "";
            cause = "not kept, " + unreadable.getMessage();
        }
        return new ArrivedDead(
                received.messageId(), received.address(), received.group(), received.type(), text, cause);
    }
}
