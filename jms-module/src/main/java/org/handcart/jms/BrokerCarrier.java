package org.handcart.jms;

import jakarta.annotation.Resource;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.shared.outbox.Carried;
import org.handcart.shared.outbox.Carrier;
import org.handcart.shared.outbox.DueMessage;
import org.handcart.shared.outbox.LegacyNames;

/**
 * Brings outbox messages to Artemis. {@code NOT_SUPPORTED} suspends the relay's database transaction for as long as
 * this runs, and the session is transacted by itself: no transaction ever holds both, and none is XA.
 *
 * <p>A batch is one transaction of the session. If the broker refuses it, it is sent message by message to find out
 * which one was meant.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BrokerCarrier implements Carrier {

    private static final String DUPLICATE_DETECTION_ID = "_AMQ_DUPL_ID";
    private static final String EVENT_ID = "eventId";
    private static final String LEGACY_TYPE = "legacyType";

    @Resource(lookup = "jms/handcart")
    ConnectionFactory factory;

    @Override
    public Carried carry(List<DueMessage> messages) {
        try (Connection connection = factory.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            return carry(messages, session);
        } catch (JMSException | RuntimeException failed) {
            // before anything was sent, or while closing after the broker went: what is not reported stays due
            return new Carried(List.of(), List.of(), Causes.text(failed));
        }
    }

    private static Carried carry(List<DueMessage> messages, Session session) throws JMSException {
        try {
            send(session, messages);
            return new Carried(messages.stream().map(DueMessage::id).toList(), List.of(), null);
        } catch (JMSException | RuntimeException failed) {
            if (BrokerFault.of(failed) == BrokerFault.AWAY) {
                return new Carried(List.of(), List.of(), Causes.text(failed));
            }
            session.rollback();
            return oneByOne(messages, session);
        }
    }

    private static Carried oneByOne(List<DueMessage> messages, Session session) {
        List<UUID> sent = new ArrayList<>();
        List<Carried.Refusal> refused = new ArrayList<>();
        Set<Lane> held = new HashSet<>();
        for (DueMessage message : messages) {
            Lane lane = new Lane(message.org().value(), message.address(), message.group());
            if (held.contains(lane)) {
                continue;
            }
            try {
                send(session, List.of(message));
                sent.add(message.id());
            } catch (JMSException | RuntimeException failed) {
                BrokerFault fault = BrokerFault.of(failed);
                if (fault == BrokerFault.AWAY || !rolledBack(session)) {
                    return new Carried(sent, refused, Causes.text(failed));
                }
                if (fault == BrokerFault.DUPLICATE) {
                    sent.add(message.id());
                } else {
                    held.add(lane);
                    refused.add(new Carried.Refusal(message.id(), Causes.text(failed), fault == BrokerFault.REFUSED));
                }
            }
        }
        return new Carried(sent, refused, null);
    }

    private static void send(Session session, List<DueMessage> messages) throws JMSException {
        try (MessageProducer producer = session.createProducer(null)) {
            for (DueMessage message : messages) {
                producer.send(destination(session, message), text(session, message));
            }
            session.commit();
        }
    }

    /** False when the session is of no use any more, so the broker is taken to be away whatever the error was. */
    private static boolean rolledBack(Session session) {
        try {
            session.rollback();
            return true;
        } catch (JMSException | RuntimeException broken) {
            return false;
        }
    }

    private static Destination destination(Session session, DueMessage message) throws JMSException {
        return message.multicast() ? session.createTopic(message.address()) : session.createQueue(message.address());
    }

    private static TextMessage text(Session session, DueMessage message) throws JMSException {
        TextMessage text = session.createTextMessage(message.payload());
        text.setJMSType(message.type());
        text.setJMSCorrelationID(message.correlationId());
        text.setStringProperty(DUPLICATE_DETECTION_ID, message.id().toString());
        text.setStringProperty(Received.GROUP, message.group());
        text.setStringProperty(Received.ORG, message.org().toString());
        text.setStringProperty(Received.TYPE, message.type());
        text.setStringProperty(Received.CORRELATION_ID, message.correlationId());
        if (message.multicast()) {
            text.setStringProperty(EVENT_ID, message.id().toString());
            String legacy = LegacyNames.of(message.type());
            if (legacy != null) {
                text.setStringProperty(LEGACY_TYPE, legacy);
            }
        }
        return text;
    }

    /** What keeps its order. */
    private record Lane(UUID org, String address, String group) {}
}
