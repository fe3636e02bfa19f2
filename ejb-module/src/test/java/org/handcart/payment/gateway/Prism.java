package org.handcart.payment.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A provider's published contract as a server that refuses every request which breaks it. */
final class Prism implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final int port;

    /** @param command how Prism is started, such as {@code npx --yes @stoplight/prism-cli@5.14.2} */
    Prism(String command, Path contract, Path log) throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> line = new ArrayList<>(List.of(command.strip().split("\\s+")));
        line.addAll(List.of("mock", "--errors", "-h", "127.0.0.1", "-p", Integer.toString(port), contract.toString()));
        process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        for (int i = 0; i < PATIENCE_SECONDS * 5; i++) {
            if (listens()) {
                return;
            }
            if (!process.isAlive()) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        close();
        throw new IllegalStateException("Prism does not start: " + Files.readString(log));
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
