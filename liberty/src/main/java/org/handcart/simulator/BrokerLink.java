package org.handcart.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.reader.TextMessageUtil;
import org.apache.activemq.artemis.utils.UUIDGenerator;
import org.handcart.launcher.BrokerAddress;
import org.jspecify.annotations.Nullable;

/**
 * Text messages to and from the broker, as a JMS client would send and see them. Reconnects by itself for as long as it
 * takes. One thread at a time.
 */
public final class BrokerLink implements AutoCloseable {

    private static final int WINDOW = 4 << 20;
    private static final int TEXT = Message.TEXT_TYPE;

    private final ServerLocator locator;
    private final ClientSessionFactory factory;
    private final ClientSession session;
    private final ClientProducer producer;

    private BrokerLink(ServerLocator locator, ClientSessionFactory factory, ClientSession session)
            throws ActiveMQException {
        this.locator = locator;
        this.factory = factory;
        this.session = session;
        this.producer = session.createProducer();
    }

    /** Connects now; throws when the broker is not there to begin with. */
    public static BrokerLink to(BrokerAddress address) throws Exception {
        String url = address.url()
                + (address.parameters().isEmpty() ? "?" : "&")
                + "useEpoll=false&useKQueue=false&reconnectAttempts=-1&retryInterval=500&callTimeout=10000";
        ServerLocator locator = ActiveMQClient.createServerLocator(url)
                .setConsumerWindowSize(WINDOW)
                .setBlockOnDurableSend(true);
        try {
            ClientSessionFactory factory = locator.createSessionFactory();
            ClientSession session =
                    factory.createSession(address.user(), address.password(), false, true, true, false, 0);
            session.start();
            return new BrokerLink(locator, factory, session);
        } catch (Exception failed) {
            locator.close();
            throw failed;
        }
    }

    /**
     * Returns when the broker has it on disk.
     *
     * @param group messages of one group are delivered in order
     * @param properties such as {@code org}, {@code type}, {@code correlationId}
     */
    public void send(String queue, String group, Map<String, String> properties, String body) throws ActiveMQException {
        ClientMessage message = session.createMessage((byte) TEXT, true);
        message.setRoutingType(RoutingType.ANYCAST);
        message.setUserID(UUIDGenerator.getInstance().generateUUID());
        message.putStringProperty(Message.HDR_GROUP_ID, SimpleString.of(group));
        properties.forEach(message::putStringProperty);
        TextMessageUtil.writeBodyText(message.getBodyBuffer(), SimpleString.of(body));
        producer.send(queue, message);
    }

    /** Messages of a queue, each to be acknowledged by itself. */
    public Inbound receiveFrom(String queue) throws ActiveMQException {
        return new Inbound(session.createConsumer(queue));
    }

    /** What a topic says from now on, for as long as this link is connected. */
    public Inbound subscribeTo(String topic) throws ActiveMQException {
        SimpleString mine =
                SimpleString.of(topic + "-" + UUIDGenerator.getInstance().generateStringUUID());
        session.createQueue(QueueConfiguration.of(mine)
                .setAddress(topic)
                .setRoutingType(RoutingType.MULTICAST)
                .setDurable(false)
                .setTemporary(true));
        return new Inbound(session.createConsumer(mine));
    }

    @Override
    public void close() throws ActiveMQException {
        try (locator;
                factory;
                session) {
            producer.close();
        }
    }

    /** A consumer. */
    public static final class Inbound {

        private final ClientConsumer consumer;

        private Inbound(ClientConsumer consumer) {
            this.consumer = consumer;
        }

        /** Null when nothing came within the time. */
        public @Nullable Letter next(Duration atMost) throws ActiveMQException {
            ClientMessage message = consumer.receive(Math.max(1, atMost.toMillis()));
            return message == null ? null : new Letter(message);
        }
    }

    /** A message that is ours until it is acknowledged; if we end before, the broker gives it to somebody again. */
    public static final class Letter {

        private final ClientMessage message;
        private final String body;

        private Letter(ClientMessage message) {
            this.message = message;
            SimpleString text = TextMessageUtil.readBodyText(message.getReadOnlyBodyBuffer());
            this.body = text == null ? "" : text.toString();
        }

        public String body() {
            return body;
        }

        public String property(String name) {
            String value = message.getStringProperty(name);
            return value == null ? "" : value;
        }

        public Map<String, String> properties() {
            Map<String, String> all = new LinkedHashMap<>();
            message.getPropertyNames().forEach(name -> all.put(name.toString(), property(name.toString())));
            return all;
        }

        public void acknowledge() throws ActiveMQException {
            message.individualAcknowledge();
        }
    }
}
