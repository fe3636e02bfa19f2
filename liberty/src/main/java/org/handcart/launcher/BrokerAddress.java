package org.handcart.launcher;

import java.net.URI;

/**
 * Where the broker listens and how to log in there.
 *
 * @param parameters more connection parameters in the adapter's notation, each with a leading semicolon
 */
public record BrokerAddress(String host, int port, String parameters, String user, String password) {

    static BrokerAddress of(Settings.Outside outside) {
        URI uri = URI.create(outside.url());
        if (uri.getHost() == null || uri.getPort() < 0) {
            throw new Trouble("HANDCART_BROKER_URL must look like tcp://host:port, it is: " + outside.url());
        }
        String query = uri.getRawQuery();
        String parameters = query == null ? "" : ";" + query.replace('&', ';');
        return new BrokerAddress(uri.getHost(), uri.getPort(), parameters, outside.user(), outside.password());
    }

    /** The address for a client of Artemis. */
    public String url() {
        return "tcp://" + host + ":" + port
                + (parameters.isEmpty() ? "" : "?" + parameters.substring(1).replace(';', '&'));
    }

    @Override
    public String toString() {
        return url();
    }
}
