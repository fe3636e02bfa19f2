package org.handcart.simulator;

import java.io.IOException;
import java.util.Map;
import org.handcart.launcher.Companion;
import org.handcart.launcher.Handcart;
import org.jspecify.annotations.Nullable;

/** The payment gateway as the demo's companion, unless {@code HANDCART_PAYMENT_GATEWAY_URL} names another one. */
public final class DemoGateway implements Companion {

    private @Nullable PaymentGatewaySimulator gateway;

    @Override
    public String name() {
        return "payment gateway";
    }

    @Override
    public int order() {
        return 10;
    }

    /** The server reads the address when the application starts, so the gateway has to listen before. */
    @Override
    public Map<String, String> prepare() throws IOException {
        if (System.getenv("HANDCART_PAYMENT_GATEWAY_URL") != null) {
            return Map.of();
        }
        PaymentGatewaySimulator started = PaymentGatewaySimulator.start(0);
        gateway = started;
        return Map.of("handcart.payment.gateway-url", started.url());
    }

    @Override
    public AutoCloseable start(Handcart handcart) {
        PaymentGatewaySimulator started = gateway;
        return started == null ? () -> {} : started;
    }
}
