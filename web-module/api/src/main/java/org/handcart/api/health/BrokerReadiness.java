package org.handcart.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Does the broker take connections. */
@Readiness
@ApplicationScoped
public class BrokerReadiness implements HealthCheck {
    private static final int PATIENCE_MS = 500;

    @Inject
    @ConfigProperty(name = "broker.host")
    String host;

    @Inject
    @ConfigProperty(name = "broker.port")
    int port;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker").status(answers()).build();
    }

    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MS);
            return true;
        } catch (IOException away) {
            return false;
        }
    }
}
