package org.handcart.payment;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Where a gateway may be. An account's secret is sent to its address, so whoever maintains accounts must not be able to
 * name just any.
 */
public final class GatewayAddress {

    private static final Map<String, List<String>> HOSTS = Map.of(
            "STRIPE", List.of("api.stripe.com"),
            "ADYEN", List.of(".adyen.com", ".adyenpayments.com"),
            "PAYPAL", List.of("api-m.paypal.com", "api-m.sandbox.paypal.com"),
            "RAZORPAY", List.of("api.razorpay.com"));

    private GatewayAddress() {}

    /** Only https, only the gateway's own hosts. */
    public static boolean isOf(String gateway, String url) {
        try {
            URI uri = URI.create(url);
            String host = uri.getHost();
            return "https".equals(uri.getScheme())
                    && host != null
                    && uri.getPort() == -1
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && HOSTS.getOrDefault(gateway, List.of()).stream()
                            .anyMatch(known -> known.startsWith(".") ? host.endsWith(known) : host.equals(known));
        } catch (IllegalArgumentException noUrl) {
            return false;
        }
    }
}
