package org.handcart.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * Where the broker listens and how to log in there.
 *
 * @param parameters more connection parameters in the adapter's notation, each with a leading semicolon
 */
public record BrokerAddress(String host, int port, String parameters, String user, String password) {
    private static final int KNOCK_MILLIS = 3000;

    static BrokerAddress of(Settings.Outside outside) {
        URI uri = URI.create(outside.url());
        if (uri.getHost() == null || uri.getPort() < 0) {
            throw new Trouble("HANDCART_BROKER_URL must look like tcp://host:port, it is: " + outside.url());
        }
        String query = uri.getRawQuery();
        String parameters = query == null ? "" : ";" + query.replace('&', ';');
        return new BrokerAddress(uri.getHost(), uri.getPort(), parameters, outside.user(), outside.password());
    }

    /** Sees whether anything listens there: a server without its broker starts, but is never ready. @throws Trouble when not */
    void knock() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), KNOCK_MILLIS);
        } catch (IOException refused) {
            throw new Trouble(
                    "The broker " + this + " cannot be reached: " + refused.getMessage()
                            + ". Start it, or check HANDCART_BROKER_URL.",
                    refused);
        }
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
