package org.handcart.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.deployers.impl.FileConfigurationParser;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.jspecify.annotations.Nullable;

/** The embedded broker: runs in this JVM, keeps its journal in the data directory. Not safe for use by several threads. */
final class Broker {
    static final String USER = "handcart";

    private final Path configuration;
    private final Path data;
    private final BrokerAddress address;
    private @Nullable ActiveMQServer server;

    Broker(Path configuration, Path data, BrokerAddress address) {
        this.configuration = configuration;
        this.data = data;
        this.address = address;
    }

    BrokerAddress address() {
        return address;
    }

    /** Returns when clients can connect. */
    void start() throws Exception {
        OwnerOnly.directory(data);
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(address.user(), address.password());
        users.addRole(address.user(), "handcart");
        ActiveMQServer fresh = ActiveMQServers.newActiveMQServer(
                read(), null, new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users), true);
        fresh.start();
        server = fresh;
        if (!fresh.waitForActivation(30, TimeUnit.SECONDS)) {
            throw new Trouble("The broker did not start; another one may use " + data
                    + ". Stop it, or choose another HANDCART_DATA.");
        }
    }

    void stop() throws Exception {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** The broker itself, while it runs. */
    ActiveMQServer server() {
        if (server == null) {
            throw new IllegalStateException("the broker is not running");
        }
        return server;
    }

    private Configuration read() throws Exception {
        String xml = Files.readString(configuration)
                .replace("${broker.data}", data.toString())
                .replace("${broker.host}", address.host())
                .replace("${broker.port}", Integer.toString(address.port()));
        if (xml.contains("${")) {
            throw new IOException("a variable without a value in " + configuration);
        }
        FileConfigurationParser parser = new FileConfigurationParser();
        parser.setValidateAIO(false);
        return parser.parseMainConfig(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
