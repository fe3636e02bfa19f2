package org.handcart.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Which TCP ports of this machine may be used. */
final class Ports {
    private Ports() {}

    /** The wanted port when it is free, any free one for 0. @throws Trouble when it is taken */
    static int claim(int wanted, String variable) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return probe.getLocalPort();
        } catch (IOException taken) {
            throw new Trouble(
                    "Port " + wanted + " is taken. Stop what listens there, or choose another one with " + variable
                            + ".",
                    taken);
        }
    }
}
