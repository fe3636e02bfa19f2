package org.handcart.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped broker configuration on a real broker. */
class BrokerIT {
    private static final Path CONFIG = Path.of("../server-config/src/main");

    @TempDir
    Path directory;

    private Broker broker;

    @BeforeEach
    void start() throws Exception {
        BrokerAddress address = new BrokerAddress("localhost", Ports.claim(0, ""), "", Broker.USER, "secret");
        broker = new Broker(CONFIG.resolve("broker/broker.xml"), directory.resolve("broker"), address);
        broker.start();
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    @Test
    void losesNoMessageForWantOfADeadLetterAddress() {
        for (String address : addresses()) {
            AddressSettings settings =
                    broker.server().getAddressSettingsRepository().getMatch(address);
            assertThat((Object) settings.getDeadLetterAddress())
                    .as("dead letters of %s", address)
                    .hasToString("handcart.dead");
            assertThat((Object) settings.getExpiryAddress())
                    .as("expiry of %s", address)
                    .hasToString("handcart.expired");
            assertThat(settings.isAutoCreateQueues())
                    .as("queues made by accident at %s", address)
                    .isFalse();
            assertThat(settings.getMaxSizeBytes()).as("bound of %s", address).isPositive();
        }
    }

    @Test
    void hasEveryDestinationThatTheServerNames() throws Exception {
        String server = Files.readString(CONFIG.resolve("liberty/server.xml"));
        Set<String> named = Pattern.compile("<properties\\.artemis Address=\"([^\"]+)\"")
                .matcher(server)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty().isEqualTo(addresses());
        assertThat(Pattern.compile(" destination=\"([^\"]+)\"")
                        .matcher(server)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(destination -> assertThat(named).contains(destination));
    }

    @Test
    void refusesWhoDoesNotKnowThePassword() throws Exception {
        try (ServerLocator locator =
                        ActiveMQClient.createServerLocator(broker.address().url());
                ClientSessionFactory factory = locator.createSessionFactory()) {
            assertThatThrownBy(() -> factory.createSession(Broker.USER, "guess", false, true, true, false, 1))
                    .isInstanceOf(ActiveMQException.class);
        }
    }

    @Test
    void keepsWhatItHasAcceptedThroughARestart() throws Exception {
        send("handcart.wms.events", "7");
        broker.stop();
        broker.start();

        assertThat(count("handcart.wms.events")).isEqualTo(1);
    }

    @Test
    void takesAMessageOfTheOutboxOnceEvenAfterARestart() throws Exception {
        send("handcart.wms.events", "7");
        broker.stop();
        broker.start();
        send("handcart.wms.events", "7");

        assertThat(count("handcart.wms.events")).isEqualTo(1);
    }

    private Set<String> addresses() {
        return broker.server().getPostOffice().getAddresses().stream()
                .map(SimpleString::toString)
                .filter(name -> !name.startsWith("activemq.") && !name.startsWith("$"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private long count(String queue) {
        return broker.server().locateQueue(SimpleString.of(queue)).getMessageCount();
    }

    private void send(String address, String duplicateId) throws Exception {
        try (ServerLocator locator =
                        ActiveMQClient.createServerLocator(broker.address().url());
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession session = factory.createSession(Broker.USER, "secret", false, true, true, false, 1);
                ClientProducer producer = session.createProducer(address)) {
            ClientMessage message = session.createMessage(true);
            message.putStringProperty("_AMQ_DUPL_ID", duplicateId);
            producer.send(message);
        }
    }
}
