package org.handcart.jms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handcart.shared.OrgId;
import org.handcart.shared.outbox.Carried;
import org.handcart.shared.outbox.DueMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokerCarrierTest {

    private static final OrgId ORG = new OrgId(UUID.randomUUID());

    private final BrokerCarrier carrier = new BrokerCarrier();
    private final List<String> committed = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private final Map<String, JMSException> refusals = new HashMap<>();
    private final Set<String> knownIds = new HashSet<>();
    private int commits;
    private boolean away;

    @BeforeEach
    void connect() {
        carrier.factory = proxy(ConnectionFactory.class, (self, method, args) -> {
            if (away) {
                throw new JMSException("connection refused");
            }
            return connection();
        });
    }

    @Test
    void sendsABatchInOneTransactionInItsOrder() {
        Carried carried = carrier.carry(List.of(message("a1", "a"), message("b1", "b"), message("a2", "a")));

        assertThat(carried.sent()).hasSize(3);
        assertThat(committed).containsExactly("a1", "b1", "a2");
        assertThat(commits).isEqualTo(1);
    }

    @Test
    void answersThatTheBrokerIsAway() {
        away = true;

        Carried carried = carrier.carry(List.of(message("a1", "a")));

        assertThat(carried.away()).isEqualTo("JMSException: connection refused");
        assertThat(carried.sent()).isEmpty();
        assertThat(carried.refused()).isEmpty();
    }

    @Test
    void answersThatTheBrokerWentInTheMiddle() {
        refusals.put("b1", caused(new ActiveMQNotConnectedException()));

        Carried carried = carrier.carry(List.of(message("a1", "a"), message("b1", "b")));

        assertThat(carried.away()).isNotNull();
        assertThat(carried.sent()).isEmpty();
        assertThat(committed).isEmpty();
    }

    @Test
    void countsADuplicateAsSent() {
        DueMessage again = message("a1", "a");
        knownIds.add(again.id().toString());
        DueMessage fresh = message("a2", "a");

        Carried carried = carrier.carry(List.of(again, fresh));

        assertThat(carried.sent()).containsExactly(again.id(), fresh.id());
        assertThat(carried.refused()).isEmpty();
        assertThat(committed).containsExactly("a2");
    }

    @Test
    void aRefusedMessageHoldsBackItsOwnGroupAlone() {
        refusals.put("a1", new InvalidDestinationException("no such queue"));
        DueMessage refused = message("a1", "a");

        Carried carried = carrier.carry(List.of(refused, message("a2", "a"), message("b1", "b")));

        assertThat(carried.refused())
                .containsExactly(new Carried.Refusal(refused.id(), "InvalidDestinationException: no such queue", true));
        assertThat(committed).containsExactly("b1");
        assertThat(carried.sent()).hasSize(1);
        assertThat(carried.away()).isNull();
    }

    @Test
    void aFullAddressIsNotTheMessagesFault() {
        refusals.put("a1", caused(new ActiveMQAddressFullException()));

        Carried carried = carrier.carry(List.of(message("a1", "a")));

        assertThat(carried.refused())
                .hasSize(1)
                .first()
                .extracting(Carried.Refusal::counts)
                .isEqualTo(false);
    }

    private static DueMessage message(String text, String group) {
        return new DueMessage(
                UUID.randomUUID(), ORG, "handcart.wms.releases", text.startsWith("t"), group, "t.v1", "c-1", text);
    }

    private static JMSException caused(Exception cause) {
        JMSException failed = new JMSException("failed");
        failed.initCause(cause);
        return failed;
    }

    private Connection connection() {
        return proxy(Connection.class, (self, method, args) -> switch (method.getName()) {
            case "createSession" -> {
                assertThat(args).containsExactly(true, Session.SESSION_TRANSACTED);
                yield session();
            }
            case "close" -> null;
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private Session session() {
        return proxy(Session.class, (self, method, args) -> switch (method.getName()) {
            case "createProducer" -> producer();
            case "createQueue" -> (Queue) () -> (String) args[0];
            case "createTopic" -> (Topic) () -> (String) args[0];
            case "createTextMessage" -> text((String) args[0]);
            case "commit" -> commit();
            case "rollback" -> {
                pending.clear();
                yield null;
            }
            case "close" -> null;
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private Object commit() throws JMSException {
        for (String text : pending) {
            if (text.startsWith("duplicate ")) {
                throw caused(new ActiveMQDuplicateIdException());
            }
        }
        commits++;
        committed.addAll(pending);
        pending.clear();
        return this;
    }

    private MessageProducer producer() {
        return proxy(MessageProducer.class, (self, method, args) -> {
            if (method.getName().equals("send")) {
                TextMessage message = (TextMessage) args[1];
                JMSException refusal = refusals.get(message.getText());
                if (refusal != null) {
                    throw refusal;
                }
                boolean known = knownIds.contains(message.getStringProperty("_AMQ_DUPL_ID"));
                pending.add((known ? "duplicate " : "") + message.getText());
            }
            return null;
        });
    }

    private static TextMessage text(String text) {
        Map<String, Object> properties = new HashMap<>();
        return proxy(TextMessage.class, (self, method, args) -> switch (method.getName()) {
            case "getText" -> text;
            case "setStringProperty" -> properties.put((String) args[0], args[1]);
            case "getStringProperty" -> properties.get((String) args[0]);
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(BrokerCarrierTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Named as in the broker's client, which is how the carrier knows them. */
    private static final class ActiveMQNotConnectedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final class ActiveMQDuplicateIdException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final class ActiveMQAddressFullException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
