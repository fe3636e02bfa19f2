package org.handcart.system.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handcart.audit.Audit;
import org.handcart.launcher.DemoOrganisation;
import org.handcart.launcher.Handcart;
import org.handcart.launcher.Progress;
import org.handcart.launcher.Settings;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.ApplicationScoped;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;

/**
 * Starts PostgreSQL, the broker and Liberty with the built EAR once for all test classes, as {@code ./handcart up} does, on an
 * empty data directory with the sample organisation. Deploying is finding the EAR already there: it must be the built one.
 */
public final class HandcartContainer implements DeployableContainer<HandcartConfiguration> {
    /** An account at a payment gateway that a test plays: its secrets, and that it may be at any address. */
    private static final Map<String, String> GATEWAY = Map.of(
            "handcart.payment.any-address", "true",
            "handcart.payment.demo.stripe-it.secret", "sk_it",
            "handcart.payment.demo.stripe-it.webhook", "whsec_it");

    @Inject
    @ApplicationScoped
    InstanceProducer<Handcart> started;

    private @Nullable Handcart handcart;

    @Override
    public Class<HandcartConfiguration> getConfigurationClass() {
        return HandcartConfiguration.class;
    }

    @Override
    public void setup(HandcartConfiguration configuration) {}

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return ProtocolDescription.DEFAULT;
    }

    @Override
    public void start() throws LifecycleException {
        try {
            Path data = Path.of("target/system").toAbsolutePath();
            Handcart.reset(data);
            Handcart running = Handcart.start(Settings.forTests(data).with(GATEWAY), new LoggedProgress());
            handcart = running;
            try (Connection owner = running.database().asOwner()) {
                DemoOrganisation.load(owner);
            }
            started.set(running);
        } catch (IOException | SQLException failed) {
            stop();
            throw new LifecycleException("Handcart did not start", failed);
        }
    }

    @Override
    public void stop() throws LifecycleException {
        if (handcart == null) {
            return;
        }
        List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
        List<String> broken = audit(handcart);
        handcart.close();
        handcart = null;
        if (!broken.isEmpty()) {
            throw new LifecycleException("The scenarios left broken rows:\n" + String.join("\n", broken));
        }
        if (children.stream().anyMatch(ProcessHandle::isAlive)) {
            throw new LifecycleException("Handcart was stopped and left processes running");
        }
    }

    /** Whatever the scenarios did, also to a server that was killed, the books must be right in the end. */
    private static List<String> audit(Handcart running) throws LifecycleException {
        List<String> broken = new ArrayList<>();
        try (Connection owner = running.database().asOwner()) {
            new Audit(owner).run(finding -> broken.add(finding.toString()));
            return broken;
        } catch (SQLException unreadable) {
            throw new LifecycleException("the audit could not be run", unreadable);
        }
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (handcart == null || !archive.getName().equals(BuiltEar.NAME)) {
            throw new DeploymentException("only " + BuiltEar.NAME + " as it was built is deployed here");
        }
        return new ProtocolMetaData()
                .addContext(new HTTPContext(
                        handcart.http().getHost(), handcart.http().getPort()));
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The next class wants it, too.
    }

    /** Steps of the start and of outages among the test's output, with their time. */
    private static final class LoggedProgress implements Progress {
        @Override
        public void begin(String step) {}

        @Override
        public void done(String step, long millis) {
            say("%s: %d ms".formatted(step, millis));
        }

        @Override
        public void say(String line) {
            System.out.println("handcart: " + line);
        }
    }
}
