package org.handcart.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class BrokerReadinessTest {
    private final BrokerReadiness readiness = new BrokerReadiness();

    @Test
    void followsTheBroker() throws Exception {
        try (ServerSocket broker = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            readiness.host = "localhost";
            readiness.port = broker.getLocalPort();

            assertThat(readiness.answers()).isTrue();
        }

        assertThat(readiness.answers()).isFalse();
    }
}
